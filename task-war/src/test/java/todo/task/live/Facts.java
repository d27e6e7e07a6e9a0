package todo.task.live;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Records of task-events, as they lie there. */
final class Facts {
  private Facts() {}

  static byte[] created(String person, long task) {
    return of("/todo/task", "created", person, task, 1, "{\"title\":\"Tea\",\"later\":[1]}");
  }

  static byte[] updated(String person, long task, long version) {
    return of("/todo/task", "updated", person, task, version, "{\"title\":\"Tea\"}");
  }

  static byte[] of(
      String source, String type, String person, long task, long version, String taskData) {
    return """
        {"specversion":"1.0","id":"%s","source":"%s","type":"todo.task.%s","sequence":"%d",\
        "data":{"event_type":"%s","task_id":%d,"user_id":"%s","task_data":%s}}"""
        .formatted(UUID.randomUUID(), source, type, version, type, task, person, taskData)
        .getBytes(StandardCharsets.UTF_8);
  }
}
