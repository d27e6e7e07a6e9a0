package todo.analytics.pattern;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import todo.event.Due;
import todo.event.TaskEvent.TaskCompleted;

/** What is counted of a completion. */
enum Measure {
  COMPLETED,
  ON_TIME,
  LATE,
  OPEN_DAY,
  OPEN_WEEK,
  OPEN_MONTH,
  OPEN_LONGER;

  /** The name in JSON and in the database. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param createdAt null when it is not known
   */
  static Set<Measure> of(TaskCompleted completion, Instant createdAt) {
    Set<Measure> measures = EnumSet.of(COMPLETED);
    Due due = completion.task().due();
    if (due != null) {
      measures.add(completion.timestamp().isAfter(lastMoment(due)) ? LATE : ON_TIME);
    }
    if (createdAt != null) {
      measures.add(openFor(Duration.between(createdAt, completion.timestamp())));
    }
    return measures;
  }

  /** What is due on a day is late when the day is over where it was meant. */
  private static Instant lastMoment(Due due) {
    return due.allDay()
        ? due.at().atZone(due.zone()).plusDays(1).toInstant().minusNanos(1)
        : due.at();
  }

  private static Measure openFor(Duration open) {
    if (open.compareTo(Duration.ofDays(1)) <= 0) {
      return OPEN_DAY;
    }
    if (open.compareTo(Duration.ofDays(7)) <= 0) {
      return OPEN_WEEK;
    }
    return open.compareTo(Duration.ofDays(30)) <= 0 ? OPEN_MONTH : OPEN_LONGER;
  }
}
