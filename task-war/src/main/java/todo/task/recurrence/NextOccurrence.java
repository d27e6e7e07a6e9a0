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
   * rule by the hour or minute starts at the minute of the completion. A task that is done early
   * may so be due again before it was due.
   */
  public static Optional<NextOccurrence> afterCompletion(
      Series series, Instant due, Recurrence.From from, Instant completedAt) {
    return switch (from) {
      case DUE_DATE -> first(series, after(series, due, completedAt));
      case COMPLETION -> anew(series, due, completedAt);
    };
  }

  /** The occurrence after the due, whatever the clock says; empty when the series is over. */
  public static Optional<NextOccurrence> skip(Series series, Instant due, Recurrence.From from) {
    return switch (from) {
      case DUE_DATE -> first(series, due);
      case COMPLETION -> anew(series, due, due);
    };
  }

  private static Optional<NextOccurrence> first(Series series, Instant after) {
    return series.nextAfter(after).map(wall -> new NextOccurrence(series.instant(wall), series));
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

  private static Optional<NextOccurrence> anew(Series series, Instant due, Instant from) {
    Integer count = series.rule().count();
    if (count != null && count == 1) {
      return Optional.empty();
    }
    Series restarted = series.from(restart(series, due, from)).withCount(null);
    Instant start = restarted.instant(restarted.start());
    Series left = series.withCount(count == null ? null : count - 1);
    return restarted
        .nextAfter(start.isAfter(from) ? start : from)
        .map(wall -> new NextOccurrence(series.instant(wall), left.from(wall)));
  }

  private static LocalDateTime restart(Series series, Instant due, Instant from) {
    LocalDateTime day = LocalDateTime.ofInstant(from, series.zone());
    return series.rule().frequency().isWithinDay()
        ? day.truncatedTo(ChronoUnit.MINUTES)
        : day.toLocalDate().atTime(timeOfDay(series, due));
  }

  /** As planned: a due that a gap has moved would keep its later time from then on. */
  private static LocalTime timeOfDay(Series series, Instant due) {
    LocalDateTime shown = LocalDateTime.ofInstant(due, series.zone());
    LocalDateTime planned = shown.toLocalDate().atTime(series.start().toLocalTime());
    return series.instant(planned).equals(due) ? planned.toLocalTime() : shown.toLocalTime();
  }
}
