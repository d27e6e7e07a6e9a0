package todo.event;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The time zones of the IANA database, by the names that browsers, calendars and databases know
 * too. Java takes others: offsets, which are wrong half of the year, and names of its own.
 */
public final class IanaZones {
  private static final Set<String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> !id.startsWith("SystemV/"))
          .collect(Collectors.toUnmodifiableSet());

  /** What is wrong with any other, to be read after the field's name. */
  public static final String EXPECTED = "must be an IANA time zone, such as Europe/Berlin";

  private IanaZones() {}

  public static boolean has(String id) {
    return NAMES.contains(id);
  }
}
