package todo.task.transfer.ics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import todo.event.Due;
import todo.event.InvalidFieldException;

/** DATE and DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5), to the second. */
final class IcsTime {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private IcsTime() {}

  static String utc(Instant instant) {
    return TIME.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
  }

  static String local(LocalDateTime time) {
    return TIME.format(time);
  }

  /** A property of a due date: its parameters and its value. */
  static String[] property(String name, Due due) {
    if (due.allDay()) {
      return new String[] {name + ";VALUE=DATE", DATE.format(due.wallTime())};
    }
    if (isUtc(due)) {
      return new String[] {name, utc(due.at())};
    }
    return new String[] {name + ";TZID=" + due.zone().getId(), local(due.wallTime())};
  }

  /**
   * Where there is no zone, or the wall time would be read as another instant: of the two in an
   * overlap it means the first (section 3.3.5).
   */
  static boolean isUtc(Due due) {
    return due.zone() == null
        || due.zone() instanceof ZoneOffset
        || due.wallTime().atZone(due.zone()).toEpochSecond() != due.at().getEpochSecond();
  }

  /**
   * @param otherwise the zone of a floating time, and of one in UTC, which says nothing of where
   *     the person is
   * @throws InvalidFieldException when the value is malformed, or its zone not known
   */
  static Due due(IcsLine line, ZoneId otherwise) {
    ZoneId zone = line.parameter("TZID") == null ? otherwise : zone(line, line.parameter("TZID"));
    try {
      String value = line.value();
      if (value.length() == "20261227".length()) {
        return Due.on(LocalDate.parse(value, DATE), zone);
      }
      return value.endsWith("Z")
          ? new Due(instant(line), false, zone)
          : Due.at(LocalDateTime.parse(value, TIME), zone);
    } catch (DateTimeException e) {
      throw new InvalidFieldException(
          line.name(), "must be a date such as 20261227, or a time such as 20261227T100000", e);
    }
  }

  static Instant instant(IcsLine line) {
    try {
      String value = line.value();
      if (value.endsWith("Z")) {
        return LocalDateTime.parse(value.substring(0, value.length() - 1), TIME)
            .toInstant(ZoneOffset.UTC);
      }
    } catch (DateTimeException e) {
      throw new InvalidFieldException(
          line.name(), "must be a time in UTC such as 20261227T100000Z", e);
    }
    throw new InvalidFieldException(line.name(), "must be a time in UTC such as 20261227T100000Z");
  }

  /** Some products put a path of their own before the IANA name. */
  static ZoneId zone(IcsLine line, String id) {
    for (int i = 0; i >= 0; i = id.indexOf('/', i) < 0 ? -1 : id.indexOf('/', i) + 1) {
      if (ZoneId.getAvailableZoneIds().contains(id.substring(i))) {
        return ZoneId.of(id.substring(i));
      }
    }
    throw new InvalidFieldException(line.name(), "is in a time zone that is not known here");
  }
}
