package todo.task.quickadd.english;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * A length of time: days and more by the calendar, hours and minutes as they elapse. One of the two
 * is zero.
 */
record Span(Period period, Duration duration) {
  static Span of(int amount, ChronoUnit unit) {
    return switch (unit) {
      case DAYS -> of(Period.ofDays(amount));
      case WEEKS -> of(Period.ofWeeks(amount));
      case MONTHS -> of(Period.ofMonths(amount));
      case YEARS -> of(Period.ofYears(amount));
      default -> of(Duration.of(amount, unit));
    };
  }

  static Span of(Period period) {
    return new Span(period, Duration.ZERO);
  }

  static Span of(Duration duration) {
    return new Span(Period.ZERO, duration);
  }

  boolean isElapsed() {
    return period.isZero();
  }

  Span plus(Span other) {
    return new Span(period.plus(other.period), duration.plus(other.duration));
  }

  /**
   * The date that lies this far ahead, on the month's last day where it has no such; null when that
   * is too far.
   */
  LocalDate after(LocalDate date) {
    return Moment.inRange(date.plus(period));
  }

  /** Whether somebody can mean to be reminded that long before. */
  boolean isAtMostTenYears() {
    return period.toTotalMonths() <= 120 && period.getDays() <= 3_660;
  }
}
