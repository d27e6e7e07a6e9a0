package todo.task.recurrence;

import java.time.temporal.ChronoUnit;

/** The periods in which a rule may recur. SECONDLY is too often for a task. */
public enum Frequency {
  YEARLY(ChronoUnit.YEARS, 366),
  MONTHLY(ChronoUnit.MONTHS, 31),
  WEEKLY(ChronoUnit.WEEKS, 7),
  DAILY(ChronoUnit.DAYS, 1),
  HOURLY(ChronoUnit.HOURS, 1),
  MINUTELY(ChronoUnit.MINUTES, 1);

  private final ChronoUnit unit;
  private final int mostDays;

  Frequency(ChronoUnit unit, int mostDays) {
    this.unit = unit;
    this.mostDays = mostDays;
  }

  /** What a period is long. */
  public ChronoUnit unit() {
    return unit;
  }

  /** Whether it recurs within a day, so that a day alone does not say when. */
  public boolean isWithinDay() {
    return unit.isTimeBased();
  }

  /** In how many days the occurrences of one period may lie. */
  int mostDays() {
    return mostDays;
  }
}
