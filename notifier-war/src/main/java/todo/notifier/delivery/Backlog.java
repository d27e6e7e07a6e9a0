package todo.notifier.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * The reminders that are due and wait.
 *
 * @param oldest when the oldest of them was to be sent; null when there is none
 */
record Backlog(long due, Instant oldest) {

  static final Backlog NONE = new Backlog(0, null);

  /** Zero when nothing waits. */
  Duration age(Instant now) {
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
  }
}
