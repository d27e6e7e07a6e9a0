package todo.task.quickadd.english;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A time as a clock shows it.
 *
 * @param isExact whether it says which half of the day it is in: "5pm", "17:00", noon
 */
record ClockTime(int hour, int minute, boolean isExact) {
  private static final int HALF_DAY = 12;
  private static final int LAST_SMALL_HOUR = 3;

  /** Of hours and minutes without am or pm; null when no clock shows them. */
  static ClockTime of(int hour, int minute) {
    return hour > 23 || minute > 59
        ? null
        : new ClockTime(hour, minute, hour == 0 || hour > HALF_DAY);
  }

  /** With am or pm; null when no clock shows them. */
  static ClockTime of(int hour, int minute, boolean pm) {
    if (hour < 1 || hour > HALF_DAY || minute > 59) {
      return null;
    }
    return new ClockTime(hour % HALF_DAY + (pm ? HALF_DAY : 0), minute, true);
  }

  LocalTime time() {
    return LocalTime.of(hour, minute);
  }

  /**
   * What is meant beside "in the morning" or "tonight"; the hours after midnight are tomorrow's.
   */
  ClockTime in(PartOfDay part) {
    if (isExact || part == null) {
      return this;
    }
    boolean am =
        switch (part) {
          case MORNING -> true;
          case AFTERNOON, EVENING -> false;
          case NIGHT -> isSmallHour();
        };
    return of(hour, minute, !am);
  }

  /** The day on which this time of a part of a day falls. */
  LocalDate day(LocalDate date, PartOfDay part) {
    return part == PartOfDay.NIGHT && !isExact && isSmallHour() ? date.plusDays(1) : date;
  }

  private boolean isSmallHour() {
    return hour == HALF_DAY || hour <= LAST_SMALL_HOUR;
  }
}
