package todo.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * When a task is due: an instant, or a whole day.
 *
 * @param at the instant; for a day its first instant in {@code zone}
 * @param zone the IANA zone in which it was meant; null when the producer does not know it, never
 *     null for a day
 */
public record Due(Instant at, boolean allDay, ZoneId zone) {
  public Due {
    Objects.requireNonNull(at, "due_date");
    if (allDay && zone == null) {
      throw new InvalidFieldException("time_zone", "is missing: a day needs its zone");
    }
  }

  /** The whole of a day. */
  public static Due on(LocalDate day, ZoneId zone) {
    return new Due(day.atStartOfDay(zone).toInstant(), true, zone);
  }

  /** A wall time: in a gap later by the gap's length, in an overlap the first of both. */
  public static Due at(LocalDateTime wallTime, ZoneId zone) {
    return new Due(wallTime.atZone(zone).toInstant(), false, zone);
  }

  /**
   * The same wall time on another day.
   *
   * @param otherwise the zone, when this one's is not known
   */
  public Due movedTo(LocalDate day, ZoneId otherwise) {
    ZoneId in = zone == null ? otherwise : zone;
    return allDay ? on(day, in) : at(day.atTime(at.atZone(in).toLocalTime()), in);
  }

  /** In another zone a day keeps its date, an instant stays the instant. */
  public Due in(ZoneId other) {
    return allDay ? on(at.atZone(zone).toLocalDate(), other) : new Due(at, false, other);
  }

  /** What a clock in the zone shows; in UTC when the zone is not known. */
  public LocalDateTime wallTime() {
    return LocalDateTime.ofInstant(at, zone == null ? ZoneOffset.UTC : zone);
  }
}
