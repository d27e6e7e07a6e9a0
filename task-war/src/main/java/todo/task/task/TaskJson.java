package todo.task.task;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import todo.event.Due;
import todo.event.Json;
import todo.event.Recurrence;
import todo.event.Reminders;
import todo.event.TaskData;

/** Tasks as REST shows them. */
public final class TaskJson {
  private TaskJson() {}

  public static JsonObject write(Task task) {
    TaskData data = task.data(null);
    JsonObjectBuilder json = Json.object().add("id", task.id()).add("title", data.title());
    Json.addOrNull(json, "description", data.description());
    writeDue(json, data.due());
    json.add("status", data.status().wireName());
    Json.addOrNull(json, "priority", data.priority());
    json.add("tags", Json.array(data.tags()));
    Json.addOrNull(json, "project_id", data.projectId());
    Json.addOrNull(json, "parent_id", data.parentId());
    json.add("reminders", Reminders.write(data.reminders()));
    writeRecurrence(json, data.recurrence());
    json.add("position", data.position())
        .add("version", task.version())
        .add("created_at", task.createdAt().toString())
        .add("updated_at", task.updatedAt().toString());
    Json.addOrNull(json, "completed_at", task.completedAt());
    Json.addOrNull(json, "deleted_at", task.deletedAt());
    return json.build();
  }

  private static void writeDue(JsonObjectBuilder json, Due due) {
    Json.addOrNull(json, "due_date", due == null ? null : due.at());
    json.add("all_day", due != null && due.allDay());
    Json.addOrNull(json, "time_zone", due == null ? null : due.zone());
  }

  private static void writeRecurrence(JsonObjectBuilder json, Recurrence recurrence) {
    Json.addOrNull(json, "recurrence", recurrence == null ? null : recurrence.rule());
    Json.addOrNull(
        json, "recurrence_from", recurrence == null ? null : recurrence.from().wireName());
  }
}
