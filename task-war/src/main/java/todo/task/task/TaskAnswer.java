package todo.task.task;

import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import todo.event.Json;
import todo.task.request.IfMatch;

/** What REST answers of tasks that were read or changed. */
final class TaskAnswer {
  /** By which a change can be undone; absent when nothing changed. */
  static final String CHANGE_ID = "Change-Id";

  private TaskAnswer() {}

  static Response of(Task task) {
    return withTask(task).build();
  }

  /** One task that was changed. */
  static Response ofOne(Changed changed) {
    return withTask(changed.task()).header(CHANGE_ID, changed.changeId()).build();
  }

  /** All tasks that were changed together. */
  static Response of(Changed changed) {
    JsonArrayBuilder items = Json.array();
    changed.tasks().forEach(task -> items.add(TaskJson.write(task)));
    return Response.ok(Json.object().add("items", items).build())
        .header(CHANGE_ID, changed.changeId())
        .build();
  }

  private static Response.ResponseBuilder withTask(Task task) {
    return Response.ok(TaskJson.write(task)).header(HttpHeaders.ETAG, IfMatch.etag(task.version()));
  }
}
