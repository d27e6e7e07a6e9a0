package todo.task.recurrence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;

/**
 * The stretches of days whose occurrences make one set each (RFC 5545, section 3.3.10), every
 * INTERVAL-th one, numbered from the one with the start. Years are calendar years; with BYWEEKNO
 * they are years of whole weeks, so that week 1 belongs to one of them alone. Hours and minutes are
 * taken by the day, since {@link Steps} finds those that count.
 */
final class Periods {
  private final ChronoUnit unit;
  private final int interval;
  private final WeekFields weeks;
  private final boolean weekYears;

  /** First day of the start's period; for years of weeks 1 January of the start's such year. */
  private final LocalDate anchor;

  Periods(RecurrenceRule rule, LocalDate start) {
    boolean byTheDay = rule.frequency().isWithinDay();
    unit = byTheDay ? ChronoUnit.DAYS : rule.frequency().unit();
    interval = byTheDay ? 1 : rule.interval();
    weeks = WeekFields.of(rule.weekStart(), 4);
    weekYears = rule.has(NumberPart.BYWEEKNO);
    anchor = periodStart(start);
  }

  private LocalDate periodStart(LocalDate day) {
    return switch (unit) {
      case YEARS -> LocalDate.of(year(day), 1, 1);
      case MONTHS -> day.withDayOfMonth(1);
      case WEEKS -> day.with(TemporalAdjusters.previousOrSame(weeks.getFirstDayOfWeek()));
      default -> day;
    };
  }

  private int year(LocalDate day) {
    return weekYears ? day.get(weeks.weekBasedYear()) : day.getYear();
  }

  /**
   * The number of the last period that begins on or before a day, which is not before the start.
   */
  long numberOf(LocalDate day) {
    return unit.between(anchor, periodStart(day)) / interval;
  }

  LocalDate first(long number) {
    return begin(anchor.plus(number * interval, unit));
  }

  /** The day after the last. */
  LocalDate end(long number) {
    return begin(anchor.plus(number * interval + 1, unit));
  }

  private LocalDate begin(LocalDate period) {
    return weekYears
        ? period.withDayOfMonth(4).with(TemporalAdjusters.previousOrSame(weeks.getFirstDayOfWeek()))
        : period;
  }
}
