package todo.event;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** A task's reminders in JSON, the same in events, in REST and in the task's row. */
public final class Reminders {
  /** A year. */
  private static final int MAX_MINUTES_BEFORE = 366 * 24 * 60;

  private Reminders() {}

  public static JsonArrayBuilder write(List<Reminder> reminders) {
    JsonArrayBuilder all = Json.array();
    for (Reminder reminder : reminders) {
      JsonObjectBuilder json =
          Json.object()
              .add("remind_at", reminder.remindAt().toString())
              .add("method", reminder.method().wireName());
      Json.addIfPresent(json, "minutes_before", reminder.minutesBefore());
      all.add(json);
    }
    return all;
  }

  /**
   * The member {@code reminders} of a task; empty when it is not there.
   *
   * @throws InvalidFieldException naming the member that is missing, of the wrong type or unknown
   */
  public static List<Reminder> read(JsonFields task) {
    return task.objects("reminders").stream()
        .map(json -> read(json, json.optionalInteger("minutes_before", 0, MAX_MINUTES_BEFORE)))
        .toList();
  }

  /** A relative reminder's own moment does not count: the due date says when it is. */
  private static Reminder read(JsonFields json, Integer minutesBefore) {
    return new Reminder(
        minutesBefore == null ? json.instant("remind_at") : null,
        json.named("method", NotificationMethod::of),
        minutesBefore);
  }
}
