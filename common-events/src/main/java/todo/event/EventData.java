package todo.event;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import todo.event.AccountEvent.AccountDeleted;
import todo.event.AccountEvent.AccountErased;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskEvent.TaskDeleted;
import todo.event.TaskEvent.TaskUpdated;

/** The {@code data} of each event: the seed's schemas, member by member. */
final class EventData {
  private EventData() {}

  static JsonObject write(Event event) {
    JsonObjectBuilder json = Json.object();
    if (event instanceof TaskEvent e) {
      json.add("event_type", e.eventType())
          .add("task_id", e.taskId())
          .add("user_id", e.userId())
          .add("task_data", TaskDataJson.write(e.task()))
          .add("timestamp", e.timestamp().toString());
    } else if (event instanceof ReminderRequested e) {
      json.add("task_id", e.taskId())
          .add("user_id", e.userId())
          .add("remind_at", e.remindAt().toString())
          .add("task_title", e.taskTitle())
          .add("notification_method", e.method().wireName());
      if (e.email() != null) {
        json.add("email", e.email());
      }
    } else if (event instanceof FieldUpdated e) {
      json.add("event_type", "field_updated")
          .add("task_id", e.taskId())
          .add("user_id", e.userId())
          .add("field_changed", e.fieldChanged());
      Json.addOrNull(json, "previous_value", e.previousValue());
      Json.addOrNull(json, "new_value", e.newValue());
      json.add("changed_by", e.changedBy().wireName()).add("timestamp", e.timestamp().toString());
    } else if (event instanceof AccountEvent e) {
      json.add("event_type", e.eventType()).add("user_id", e.userId());
      if (e instanceof AccountErased erased) {
        json.add("service", erased.service());
      }
      json.add("timestamp", e.timestamp().toString());
    }
    return json.build();
  }

  /**
   * @throws InvalidFieldException when a member is missing, of the wrong type or unknown; the
   *     message names it
   */
  static Event read(Topic topic, JsonFields data) {
    return switch (topic) {
      case TASK_EVENTS ->
          switch (data.text("event_type")) {
            case "account_deleted" ->
                new AccountDeleted(data.text("user_id"), data.instant("timestamp"));
            case "account_erased" ->
                new AccountErased(
                    data.text("user_id"), data.text("service"), data.instant("timestamp"));
            default -> taskEvent(data);
          };
      case REMINDERS -> reminder(data);
      case TASK_UPDATES -> fieldUpdated(data);
    };
  }

  private static TaskEvent taskEvent(JsonFields data) {
    String eventType = data.text("event_type");
    long taskId = data.integer("task_id");
    String userId = data.text("user_id");
    TaskData task = TaskDataJson.read(data.object("task_data"));
    Instant timestamp = data.instant("timestamp");
    return switch (eventType) {
      case "created" -> new TaskCreated(taskId, userId, task, timestamp);
      case "updated" -> new TaskUpdated(taskId, userId, task, timestamp);
      case "completed" -> new TaskCompleted(taskId, userId, task, timestamp);
      case "deleted" -> new TaskDeleted(taskId, userId, task, timestamp);
      default ->
          throw new InvalidFieldException(
              "event_type", "must be created, updated, completed or deleted");
    };
  }

  private static ReminderRequested reminder(JsonFields data) {
    return new ReminderRequested(
        data.integer("task_id"),
        data.text("user_id"),
        data.instant("remind_at"),
        data.text("task_title"),
        data.named("notification_method", NotificationMethod::of),
        data.optionalText("email"));
  }

  private static FieldUpdated fieldUpdated(JsonFields data) {
    if (!data.text("event_type").equals("field_updated")) {
      throw new InvalidFieldException("event_type", "must be field_updated");
    }
    return new FieldUpdated(
        data.integer("task_id"),
        data.text("user_id"),
        data.text("field_changed"),
        data.optionalText("previous_value"),
        data.optionalText("new_value"),
        data.named("changed_by", FieldUpdated.ChangedBy::of),
        data.instant("timestamp"));
  }
}
