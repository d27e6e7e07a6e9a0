package todo.event;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A task in JSON as events carry it, {@code task_data}: the seed's members, then ours. */
public final class TaskDataJson {
  private TaskDataJson() {}

  public static JsonObject write(TaskData task) {
    JsonObjectBuilder json = Json.object().add("title", task.title());
    Json.addOrNull(json, "description", task.description());
    Json.addOrNull(json, "due_date", task.dueDate());
    json.add("status", task.status().wireName());
    json.add("reminders", Reminders.write(task.reminders()));
    Json.addIfPresent(json, "time_zone", task.timeZone());
    if (task.due() != null) {
      json.add("all_day", task.due().allDay());
      Json.addIfPresent(json, "due_time_zone", task.due().zone());
    }
    Json.addIfPresent(json, "priority", task.priority());
    if (!task.tags().isEmpty()) {
      json.add("tags", Json.array(task.tags()));
    }
    Json.addIfPresent(json, "project_id", task.projectId());
    Json.addIfPresent(json, "parent_id", task.parentId());
    if (task.recurrence() != null) {
      json.add("recurrence", task.recurrence().rule());
      json.add("recurrence_from", task.recurrence().from().wireName());
      Json.addIfPresent(json, "recurrence_start", task.recurrence().start());
    }
    Json.addIfPresent(json, "position", task.position());
    return json.build();
  }

  /**
   * @throws InvalidFieldException naming the member that is missing, of the wrong type or unknown
   */
  public static TaskData read(JsonFields data) {
    TaskData.Builder task = new TaskData.Builder();
    task.title = data.text("title");
    task.description = data.optionalText("description");
    task.due = due(data);
    task.status = data.named("status", TaskStatus::of);
    task.reminders = Reminders.read(data);
    task.timeZone = data.optionalZone("time_zone");
    task.priority = data.optionalInteger("priority", 1, 4);
    task.tags = data.texts("tags");
    task.projectId = data.optionalInteger("project_id");
    task.parentId = data.optionalInteger("parent_id");
    task.recurrence = recurrence(data);
    task.position = data.optionalNumber("position");
    return task.build();
  }

  private static Due due(JsonFields data) {
    Instant at = data.optionalInstant("due_date");
    ZoneId zone = data.optionalZone("due_time_zone");
    return at == null ? null : new Due(at, zone != null && data.flag("all_day"), zone);
  }

  private static Recurrence recurrence(JsonFields data) {
    String rule = data.optionalText("recurrence");
    if (rule == null) {
      return null;
    }
    String start = data.optionalText("recurrence_start");
    try {
      return new Recurrence(
          rule,
          data.named("recurrence_from", Recurrence.From::of),
          start == null ? null : LocalDateTime.parse(start));
    } catch (DateTimeException e) {
      throw new InvalidFieldException("recurrence_start", "must be a date and time", e);
    }
  }
}
