package todo.task.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import todo.event.InvalidFieldException;

/**
 * The occurrences of a rule from a start (RFC 5545, section 3.8.5.3), on the wall clock of a zone:
 * nine o'clock stays nine o'clock when the clocks change, for HOURLY and MINUTELY too. The start is
 * always an occurrence, and COUNT counts it, whether the rule fits it or not. Days that a month or
 * year does not have are skipped. A wall-clock time that falls into a gap has the offset from
 * before it, one that comes twice is the first (section 3.3.5); an occurrence that a gap moves onto
 * the next ones or past them stands for them, though COUNT takes each.
 *
 * <p>A series is over when its next occurrence would lie more than {@value #LOOKAHEAD} years ahead,
 * which bounds the work of each call, or after the year 9998, since JSON's times end soon after.
 *
 * @param start midnight when all day
 * @param allDay the rule's BYHOUR, BYMINUTE and BYSECOND are passed over
 */
public record Series(RecurrenceRule rule, LocalDateTime start, boolean allDay, ZoneId zone) {
  static final int LOOKAHEAD = 100;

  private static final LocalDate END = LocalDate.of(9999, 1, 1);

  /**
   * @throws InvalidFieldException about {@code recurrence}: a rule by the hour or minute needs a
   *     time
   */
  public static Series allDay(RecurrenceRule rule, LocalDate start, ZoneId zone) {
    return new Series(rule, start.atStartOfDay(), true, zone);
  }

  public static Series timed(RecurrenceRule rule, LocalDateTime start, ZoneId zone) {
    return new Series(rule, start, false, zone);
  }

  public Series {
    if (allDay && rule.frequency().isWithinDay()) {
      throw new InvalidFieldException(
          "recurrence", "FREQ=" + rule.frequency() + ": needs a due date with a time");
    }
  }

  /** The same rule from another start; of an all-day series from the day of it. */
  Series from(LocalDateTime other) {
    return new Series(rule, allDay ? other.toLocalDate().atStartOfDay() : other, allDay, zone);
  }

  Series withCount(Integer count) {
    return new Series(rule.withCount(count), start, allDay, zone);
  }

  /** When an occurrence begins. */
  public Instant instant(LocalDateTime occurrence) {
    return allDay
        ? occurrence.toLocalDate().atStartOfDay(zone).toInstant()
        : occurrence.atZone(zone).toInstant();
  }

  /** The first occurrence after an instant; empty when the series is over. */
  public Optional<LocalDateTime> nextAfter(Instant after) {
    return wallClocks(after)
        .map(this::next)
        .flatMap(Optional::stream)
        .filter(occurrence -> instant(occurrence).isAfter(after))
        .findFirst();
  }

  /** The times on the wall clock from which the occurrence after an instant is found, in turn. */
  private Stream<LocalDateTime> wallClocks(Instant instant) {
    LocalDateTime shown = LocalDateTime.ofInstant(instant, zone);
    ZoneOffsetTransition change = zone.getRules().previousTransition(instant.plusNanos(1));
    if (change == null || !instant.isBefore(change.getInstant().plus(change.getDuration().abs()))) {
      return Stream.of(shown);
    }
    return change.isGap()
        ? Stream.of(
            LocalDateTime.ofInstant(instant, change.getOffsetBefore()), shown) // moved first
        : Stream.of(change.getDateTimeBefore().minusNanos(1)); // what comes twice is past
  }

  /** The first occurrence later on the wall clock; empty when the series is over. */
  public Optional<LocalDateTime> next(LocalDateTime after) {
    if (after.isBefore(start)) {
      return Optional.of(start);
    }
    Expansion expansion = new Expansion(rule, start, allDay);
    LocalDate ahead = after.toLocalDate().plusYears(LOOKAHEAD);
    LocalDate horizon = ahead.isBefore(END) ? ahead : END;
    boolean counted = rule.count() != null;
    int left = counted ? rule.count() - 1 : Integer.MAX_VALUE;
    long period = counted ? 0 : expansion.periodOf(after.toLocalDate());
    for (; left > 0 && expansion.first(period).isBefore(horizon); period++) {
      for (LocalDateTime occurrence : expansion.after(start, period)) {
        if (left-- == 0 || isPast(occurrence)) {
          return Optional.empty();
        }
        if (occurrence.isAfter(after)) {
          return Optional.of(occurrence);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The first occurrence from the start on that the rule has of its own, in whatever period: where
   * a series begins that is to have no other. Empty when there is none within so many years.
   */
  public Optional<LocalDateTime> firstOfRule(int years) {
    Expansion each = new Expansion(rule.each(1, rule.frequency()), start, allDay);
    LocalDate horizon = start.toLocalDate().plusYears(years);
    return LongStream.iterate(0, p -> each.first(p).isBefore(horizon), p -> p + 1)
        .mapToObj(period -> each.after(start.minusNanos(1), period))
        .flatMap(List::stream)
        .findFirst();
  }

  private boolean isPast(LocalDateTime occurrence) {
    return rule.until() != null && !rule.until().includes(occurrence, allDay, zone);
  }
}
