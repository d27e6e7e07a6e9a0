package todo.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A moment at which a person wants to be reminded of a task, and how.
 *
 * @param remindAt never null within a {@link TaskData}
 * @param minutesBefore how long before the due date, with which it moves; null for a moment of its
 *     own
 */
public record Reminder(Instant remindAt, NotificationMethod method, Integer minutesBefore) {
  public Reminder {
    Objects.requireNonNull(method, "method");
    if (minutesBefore == null) {
      Objects.requireNonNull(remindAt, "remind_at");
    }
  }

  /** At a moment of its own. */
  public Reminder(Instant remindAt, NotificationMethod method) {
    this(remindAt, method, null);
  }

  public boolean isRelative() {
    return minutesBefore != null;
  }

  /**
   * The reminder of a task that is due then.
   *
   * @throws InvalidFieldException when it is relative, and the task is not due at all
   */
  Reminder of(Due due) {
    if (minutesBefore == null) {
      return this;
    }
    if (due == null) {
      throw new InvalidFieldException("minutes_before", "needs a due date to be before");
    }
    return new Reminder(due.at().minus(Duration.ofMinutes(minutesBefore)), method, minutesBefore);
  }
}
