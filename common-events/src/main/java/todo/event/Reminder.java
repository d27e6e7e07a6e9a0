package todo.event;

import java.time.Instant;
import java.util.Objects;

/** A moment at which a person wants to be reminded of a task, and how. */
public record Reminder(Instant remindAt, NotificationMethod method) {
  public Reminder {
    Objects.requireNonNull(remindAt, "remind_at");
    Objects.requireNonNull(method, "method");
  }
}
