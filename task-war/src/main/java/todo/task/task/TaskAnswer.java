package todo.task.task;

import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import todo.event.Json;
import todo.task.request.Idempotency.Answer;
import todo.task.request.IfMatch;

/** What REST answers of tasks that were read or changed. */
final class TaskAnswer {
  /** By which a change can be undone; absent when nothing changed. */
  static final String CHANGE_ID = "Change-Id";

  private TaskAnswer() {}

  static Response of(Task task) {
    return Response.ok(TaskJson.write(task))
        .header(HttpHeaders.ETAG, IfMatch.etag(task.version()))
        .build();
  }

  /** One task that was changed. */
  static Response ofOne(Changed changed) {
    return ofOne(about(changed));
  }

  static Response ofOne(Answer answer) {
    long version = answer.json().getJsonNumber("version").longValue();
    return Response.ok(answer.json())
        .header(HttpHeaders.ETAG, IfMatch.etag(version))
        .header(CHANGE_ID, answer.changeId())
        .build();
  }

  /** All tasks that were changed together. */
  static Response of(Changed changed) {
    return of(aboutAll(changed));
  }

  static Response of(Answer answer) {
    return Response.ok(answer.json()).header(CHANGE_ID, answer.changeId()).build();
  }

  static Answer about(Changed changed) {
    return new Answer(TaskJson.write(changed.task()), changed.changeId());
  }

  static Answer aboutAll(Changed changed) {
    JsonArrayBuilder items = Json.array();
    changed.tasks().forEach(task -> items.add(TaskJson.write(task)));
    return new Answer(Json.object().add("items", items).build(), changed.changeId());
  }
}
