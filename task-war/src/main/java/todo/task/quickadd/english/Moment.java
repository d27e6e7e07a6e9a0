package todo.task.quickadd.english;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import todo.task.recurrence.RecurrenceRule;
import todo.task.recurrence.Series;

/**
 * When and where a line is said. A wall time that a change to summer time skips is moved by the
 * offset from before it, one that comes twice means the first ({@link
 * java.time.ZonedDateTime#of(LocalDate, LocalTime, ZoneId)}).
 */
record Moment(Instant at, ZoneId zone) {
  private static final int LEAP_CYCLE_YEARS = 8;
  private static final int FIRST_YEAR = 2;
  private static final int LAST_YEAR = 9_998; // RFC 3339 has four digits, in any zone

  LocalDate today() {
    return at.atZone(zone).toLocalDate();
  }

  Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  Instant on(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant();
  }

  /** Monday of this week. */
  LocalDate monday() {
    return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  LocalDate next(DayOfWeek day) {
    return today().with(TemporalAdjusters.next(day));
  }

  /** The next such date, today included; null when there is none, such as 30 February. */
  LocalDate next(Month month, int day) {
    if (day < 1 || day > month.maxLength()) {
      return null;
    }
    MonthDay monthDay = MonthDay.of(month, day);
    for (int year = today().getYear(); year <= today().getYear() + LEAP_CYCLE_YEARS; year++) {
      if (monthDay.isValidYear(year) && !monthDay.atYear(year).isBefore(today())) {
        return monthDay.atYear(year);
      }
    }
    return null;
  }

  /** The next day of that number, today included, in the first month that has it. */
  LocalDate next(int dayOfMonth) {
    LocalDate month = today().withDayOfMonth(1);
    while (dayOfMonth > month.lengthOfMonth()
        || month.withDayOfMonth(dayOfMonth).isBefore(today())) {
      month = month.plusMonths(1);
    }
    return month.withDayOfMonth(dayOfMonth);
  }

  /** The first day on or after one that a rule takes; null when there is none. */
  static LocalDate first(RecurrenceRule rule, LocalDate from) {
    return Series.timed(rule, from.atStartOfDay(), ZoneOffset.UTC)
        .firstOfRule(LEAP_CYCLE_YEARS)
        .map(first -> inRange(first.toLocalDate()))
        .orElse(null);
  }

  /** The date, or null when the calendar has none such. */
  static LocalDate date(int year, int month, int day) {
    try {
      return inRange(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The date, or null when it lies too far ahead, or back, to be written. */
  static LocalDate inRange(LocalDate date) {
    return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
  }
}
