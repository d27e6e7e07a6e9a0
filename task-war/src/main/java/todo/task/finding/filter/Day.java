package todo.task.finding.filter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A day as an expression names it; which one it is depends on today. */
public sealed interface Day {

  /** The day that is meant on {@code today}. */
  LocalDate seenFrom(LocalDate today);

  /** A day of the calendar. */
  record Date(LocalDate date) implements Day {
    @Override
    public LocalDate seenFrom(LocalDate today) {
      return date;
    }
  }

  /** So many days from today; a past day when negative. */
  record Ahead(int days) implements Day {
    static final Ahead TODAY = new Ahead(0);

    @Override
    public LocalDate seenFrom(LocalDate today) {
      return today.plusDays(days);
    }
  }

  /** The next such day of the week; on that very day the one in 7 days. */
  record Weekday(DayOfWeek day) implements Day {
    @Override
    public LocalDate seenFrom(LocalDate today) {
      return today.with(TemporalAdjusters.next(day));
    }
  }
}
