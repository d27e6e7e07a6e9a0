package todo.task.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * The last moment at which a series may have an occurrence, itself included (RFC 5545, section
 * 3.3.10, UNTIL): a day, a wall-clock time, or an instant. Each bounds tasks with and without a
 * time, though the RFC wants the same type as DTSTART: a day lasts until its end, and a task
 * without a time is held against the day on which the moment falls in its zone.
 */
public sealed interface Until {
  /**
   * @param occurrence on the wall clock of the zone; midnight when all day
   */
  boolean includes(LocalDateTime occurrence, boolean allDay, ZoneId zone);

  record Day(LocalDate day) implements Until {
    @Override
    public boolean includes(LocalDateTime occurrence, boolean allDay, ZoneId zone) {
      return !occurrence.toLocalDate().isAfter(day);
    }

    @Override
    public String toString() {
      return DAY.format(day);
    }
  }

  record Wall(LocalDateTime time) implements Until {
    @Override
    public boolean includes(LocalDateTime occurrence, boolean allDay, ZoneId zone) {
      return !occurrence.isAfter(time);
    }

    @Override
    public String toString() {
      return TIME.format(time);
    }
  }

  record Moment(Instant instant) implements Until {
    @Override
    public boolean includes(LocalDateTime occurrence, boolean allDay, ZoneId zone) {
      return allDay
          ? !occurrence.toLocalDate().isAfter(LocalDate.ofInstant(instant, zone))
          : !occurrence.atZone(zone).toInstant().isAfter(instant);
    }

    @Override
    public String toString() {
      return TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }
  }

  DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
}
