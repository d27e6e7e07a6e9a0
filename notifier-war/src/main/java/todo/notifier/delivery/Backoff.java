package todo.notifier.delivery;

import java.time.Duration;

/**
 * How long a deferred reminder waits: 1 s after the first attempt, doubled by each, up to 5 min.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Backoff() {}

  static Duration after(int attempt) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(Math.max(attempt, 1) - 1, 20));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
