package todo.task.task;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import todo.event.Json;
import todo.problem.ProblemException;
import todo.problem.RequestFields;
import todo.task.quickadd.QuickAdd;
import todo.task.quickadd.Understood;
import todo.task.request.Person;

/** Quick add as REST has it. */
final class ParsedTaskJson {
  private static final Set<String> FIELDS = Set.of("text", "time_zone", "at");
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9_000; // what lies ahead of it still has four digits

  private ParsedTaskJson() {}

  /** A line to read, and when and where it is said. */
  record Request(String text, ZoneId zone, Instant at) {}

  /**
   * @throws ProblemException 400 naming every field that is wrong
   */
  static Request read(JsonObject body, Person person, Clock clock) {
    RequestFields fields = new RequestFields(body, FIELDS);
    String text = fields.requiredText("text", QuickAdd.MAX_TEXT);
    ZoneId zone = fields.read(f -> f.optionalZone("time_zone"));
    Instant at = fields.read(f -> f.optionalInstant("at"));
    if (at != null && !isNear(at)) {
      fields.error("at", "must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR);
    }
    fields.throwIfWrong();
    return new Request(
        text, zone == null ? person.zone() : zone, at == null ? clock.instant() : at);
  }

  static JsonObject write(Understood task) {
    JsonObjectBuilder json = Json.object().add("title", task.title());
    Json.addOrNull(json, "due_date", task.due());
    json.add("all_day", task.allDay()).add("time_zone", task.zone().getId());
    Json.addOrNull(json, "priority", task.priority());
    json.add("tags", Json.array(task.tags()));
    Json.addOrNull(json, "project", task.project());
    Json.addOrNull(json, "recurrence", task.recurrence());
    Json.addOrNull(
        json,
        "recurrence_from",
        task.recurrenceFrom() == null ? null : task.recurrenceFrom().wireName());
    JsonArrayBuilder parts = Json.array();
    task.parts().forEach(part -> parts.add(write(part)));
    return json.add(
            "reminders", Json.array(task.reminders().stream().map(Instant::toString).toList()))
        .add("understood", parts)
        .build();
  }

  private static JsonObjectBuilder write(Understood.Part part) {
    return Json.object()
        .add("text", part.text())
        .add("from", part.from())
        .add("to", part.to())
        .add("as", part.as().wireName());
  }

  private static boolean isNear(Instant at) {
    int year = at.atOffset(ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
