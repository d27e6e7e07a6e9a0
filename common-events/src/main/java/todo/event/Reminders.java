package todo.event;

import jakarta.json.JsonArrayBuilder;
import java.util.List;

/** A task's reminders in JSON, the same in events, in REST and in the task's row. */
public final class Reminders {
  private Reminders() {}

  public static JsonArrayBuilder write(List<Reminder> reminders) {
    JsonArrayBuilder all = Json.array();
    for (Reminder reminder : reminders) {
      all.add(
          Json.object()
              .add("remind_at", reminder.remindAt().toString())
              .add("method", reminder.method().wireName()));
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
        .map(
            json ->
                new Reminder(
                    json.instant("remind_at"), json.named("method", NotificationMethod::of)))
        .toList();
  }
}
