package todo.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A task as an event carries it.
 *
 * @param description null when there is none
 * @param dueDate null when there is none
 * @param reminders all of the task's reminders; empty when the producer does not know them
 * @param timeZone the person's IANA zone, in which a day of theirs begins and ends; null when the
 *     producer does not know it
 */
public record TaskData(
    String title,
    String description,
    Instant dueDate,
    TaskStatus status,
    List<Reminder> reminders,
    ZoneId timeZone) {

  public TaskData {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(status, "status");
    reminders = List.copyOf(reminders);
  }

  /** The same task at another status. */
  public TaskData with(TaskStatus other) {
    return new TaskData(title, description, dueDate, other, reminders, timeZone);
  }
}
