package todo.task.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import todo.event.InvalidFieldException;

/**
 * The occurrences of a rule from a start (RFC 5545, section 3.8.5.3), on the wall clock of a zone:
 * nine o'clock stays nine o'clock when the clocks change, for HOURLY too. The start is always an
 * occurrence, and COUNT counts it, whether the rule fits it or not. Days that a month or year does
 * not have are skipped. A wall-clock time that falls into a gap has the offset from before it, one
 * that comes twice is the first (section 3.3.5); where a gap lays two occurrences on one moment,
 * that is one occurrence of the task, though COUNT takes both.
 *
 * <p>A series is over when its next occurrence would lie more than {@value #LOOKAHEAD} years ahead;
 * that bounds the work of each call.
 *
 * @param start midnight when all day
 * @param allDay the rule's BYHOUR, BYMINUTE and BYSECOND are passed over
 */
public record Series(RecurrenceRule rule, LocalDateTime start, boolean allDay, ZoneId zone) {
  static final int LOOKAHEAD = 100;

  /**
   * @throws InvalidFieldException about {@code recurrence}: a rule by the hour needs a time
   */
  public static Series allDay(RecurrenceRule rule, LocalDate start, ZoneId zone) {
    return new Series(rule, start.atStartOfDay(), true, zone);
  }

  public static Series timed(RecurrenceRule rule, LocalDateTime start, ZoneId zone) {
    return new Series(rule, start, false, zone);
  }

  public Series {
    if (allDay && rule.frequency() == Frequency.HOURLY) {
      throw new InvalidFieldException("recurrence", "FREQ=HOURLY: needs a due date with a time");
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
    Optional<LocalDateTime> next = next(wallClockAt(after));
    while (next.isPresent() && !instant(next.get()).isAfter(after)) {
      next = next(next.get());
    }
    return next;
  }

  /** From where on the wall clock all occurrences after an instant are found. */
  private LocalDateTime wallClockAt(Instant instant) {
    ZoneOffsetTransition change = zone.getRules().previousTransition(instant.plusNanos(1));
    // within the length of a gap after it lie the times that it has moved
    boolean moved =
        change != null
            && change.isGap()
            && instant.isBefore(change.getInstant().plus(change.getDuration()));
    return LocalDateTime.ofInstant(
        instant, moved ? change.getOffsetBefore() : zone.getRules().getOffset(instant));
  }

  /** The first occurrence later on the wall clock; empty when the series is over. */
  public Optional<LocalDateTime> next(LocalDateTime after) {
    if (after.isBefore(start)) {
      return Optional.of(start);
    }
    Periods periods = new Periods(rule, start.toLocalDate());
    DayFilter days = new DayFilter(rule, start.toLocalDate());
    TimesOfDay times = new TimesOfDay(rule, start, allDay);
    LocalDate horizon = after.toLocalDate().plusYears(LOOKAHEAD);
    int left = rule.count() == null ? Integer.MAX_VALUE : rule.count() - 1;
    long period = rule.count() == null ? periods.numberOf(after.toLocalDate()) : 0;
    for (; left > 0 && periods.first(period).isBefore(horizon); period++) {
      for (LocalDateTime occurrence : set(periods, period, days, times)) {
        if (!occurrence.isAfter(start)) {
          continue;
        }
        if (left-- == 0
            || rule.until() != null && !rule.until().includes(occurrence, allDay, zone)) {
          return Optional.empty();
        }
        if (occurrence.isAfter(after)) {
          return Optional.of(occurrence);
        }
      }
    }
    return Optional.empty();
  }

  private List<LocalDateTime> set(Periods periods, long period, DayFilter days, TimesOfDay times) {
    List<LocalDateTime> set = new ArrayList<>();
    LocalDate end = periods.end(period);
    for (LocalDate day = periods.first(period); day.isBefore(end); day = day.plusDays(1)) {
      if (days.takes(day)) {
        for (LocalTime time : times.on(day)) {
          set.add(day.atTime(time));
        }
      }
    }
    return atPositions(set);
  }

  private List<LocalDateTime> atPositions(List<LocalDateTime> set) {
    Set<Integer> positions = rule.numbers(NumberPart.BYSETPOS);
    if (positions.isEmpty() || rule.frequency() == Frequency.HOURLY) { // an hour has one
      return set;
    }
    List<LocalDateTime> chosen = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      if (positions.contains(i + 1) || positions.contains(i - set.size())) {
        chosen.add(set.get(i));
      }
    }
    return chosen;
  }
}
