package todo.task.task;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import todo.event.Json;
import todo.event.NotificationMethod;
import todo.problem.ProblemException;
import todo.task.quickadd.QuickAdd;
import todo.task.quickadd.Understood;
import todo.task.quickadd.english.EnglishQuickAdd;
import todo.task.request.Person;

/** A new task by one line of text: what is understood of it, as if its fields had been sent. */
final class QuickTask {
  static final QuickAdd QUICK_ADD = new EnglishQuickAdd();

  private QuickTask() {}

  /**
   * The body of a new task; one without text as it is. A field that stands beside the text counts,
   * whatever the text says of it.
   *
   * @param body null when the request has none
   * @throws ProblemException 400 naming text, when no title is left of it
   */
  static JsonObject expand(JsonObject body, Person person, TaskProjects all, Clock clock) {
    if (body == null || !body.containsKey("text")) {
      return body;
    }
    JsonObjectBuilder asked = Json.object();
    asked.add("text", body.get("text"));
    if (body.containsKey("time_zone")) {
      asked.add("time_zone", body.get("time_zone"));
    }
    ParsedTaskJson.Request line = ParsedTaskJson.read(asked.build(), person, clock);
    Map<String, Long> projects = all.byName(person);
    Understood task = QUICK_ADD.parse(line.text(), line.zone(), line.at(), projects.keySet());
    if (task.title().isBlank() && !body.containsKey("title")) {
      throw ProblemException.invalid("text", "must leave a title beside what was understood");
    }
    JsonObjectBuilder fields = fields(task, projects);
    body.forEach((name, value) -> copy(fields, name, value));
    return fields.build();
  }

  private static void copy(JsonObjectBuilder fields, String name, JsonValue value) {
    if (!name.equals("text")) {
      fields.add(name, value);
    }
  }

  private static JsonObjectBuilder fields(Understood task, Map<String, Long> projects) {
    JsonObjectBuilder fields = Json.object().add("title", task.title());
    Json.addIfPresent(fields, "due_date", task.due());
    if (task.due() != null) {
      fields.add("all_day", task.allDay()).add("time_zone", task.zone().getId());
    }
    Json.addIfPresent(fields, "priority", task.priority());
    Json.addIfPresent(fields, "project_id", projects.get(task.project()));
    if (task.recurrence() != null) {
      fields.add("recurrence", task.recurrence());
      fields.add("recurrence_from", task.recurrenceFrom().wireName());
    }
    JsonArrayBuilder reminders = Json.array();
    task.reminders().forEach(at -> reminders.add(reminder(at, task.due())));
    return fields.add("tags", Json.array(task.tags())).add("reminders", reminders);
  }

  /** Before the due date, it moves with it. */
  private static JsonObjectBuilder reminder(Instant at, Instant due) {
    JsonObjectBuilder reminder = Json.object().add("method", NotificationMethod.EMAIL.wireName());
    return due == null || at.isAfter(due)
        ? reminder.add("remind_at", at.toString())
        : reminder.add("minutes_before", Duration.between(at, due).toMinutes());
  }
}
