package todo.task.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import todo.event.Recurrence;

/**
 * What a recurring task becomes when it is completed or skipped.
 *
 * <p>From the due date, the series stays as it is, and occurrences that were missed count for
 * COUNT. From completion, the series begins anew at each occurrence: its start is the new due, and
 * its COUNT is what is left, one less each time.
 *
 * @param due an instant; when all day the first of the due day in the series' zone
 * @param series what to find the occurrence after this one by
 */
public record NextOccurrence(Instant due, Series series) {

  /**
   * After the task was completed; empty when the series is over.
   *
   * <p>From the due date: the first occurrence after the due that is not past, which for a task
   * without a time is one of today or later. From completion: the first occurrence of the rule as
   * if it started on the local day of the completion, at the time of day that the task was due; a
   * rule by the hour starts at the minute of the completion. Either way a task that is done early
   * is due again after its due, or after the completion, in that order.
   */
  public static Optional<NextOccurrence> afterCompletion(
      Series series, Instant due, Recurrence.From from, Instant completedAt) {
    return switch (from) {
      case DUE_DATE -> first(series, after(series, due, completedAt));
      case COMPLETION -> anew(series, restart(series, due, completedAt), completedAt);
    };
  }

  /** The occurrence after the due, whatever the clock says; empty when the series is over. */
  public static Optional<NextOccurrence> skip(Series series, Instant due, Recurrence.From from) {
    return switch (from) {
      case DUE_DATE -> first(series, due);
      case COMPLETION -> anew(series, LocalDateTime.ofInstant(due, series.zone()), due);
    };
  }

  private static Optional<NextOccurrence> first(Series series, Instant after) {
    return series
        .nextAfter(after)
        .map(occurrence -> new NextOccurrence(series.instant(occurrence), series));
  }

  /** From when on an occurrence is not past. */
  private static Instant after(Series series, Instant due, Instant completedAt) {
    ZoneId zone = series.zone();
    Instant passed =
        series.allDay()
            ? LocalDate.ofInstant(completedAt, zone).atStartOfDay(zone).toInstant().minusNanos(1)
            : completedAt;
    return passed.isAfter(due) ? passed : due;
  }

  private static LocalDateTime restart(Series series, Instant due, Instant completedAt) {
    LocalDateTime completed = LocalDateTime.ofInstant(completedAt, series.zone());
    if (series.rule().frequency() == Frequency.HOURLY) {
      return completed.truncatedTo(ChronoUnit.MINUTES);
    }
    LocalTime time = LocalTime.ofInstant(due, series.zone());
    return completed.toLocalDate().atTime(time);
  }

  private static Optional<NextOccurrence> anew(
      Series series, LocalDateTime start, Instant notBefore) {
    Integer count = series.rule().count();
    if (count != null && count == 1) {
      return Optional.empty();
    }
    Series restarted = series.from(start).withCount(null);
    Instant restart = restarted.instant(restarted.start());
    return first(restarted, restart.isAfter(notBefore) ? restart : notBefore)
        .map(next -> next.carryOn(count == null ? null : count - 1));
  }

  private NextOccurrence carryOn(Integer count) {
    LocalDateTime start = LocalDateTime.ofInstant(due, series.zone());
    return new NextOccurrence(due, series.from(start).withCount(count));
  }
}
