package todo.task.transfer.ics;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import todo.task.recurrence.RecurrenceRule;
import todo.task.recurrence.Series;

class IcsZoneTest {
  private static final LocalDate LAST = LocalDate.of(2060, 1, 1);

  static List<String> zones() {
    Set<ZoneRules> rules = new HashSet<>();
    Set<String> ofTheJdk = Set.of(TimeZone.getAvailableIDs()); // ical4j, in tests, has more
    return ZoneId.getAvailableZoneIds().stream()
        .filter(ofTheJdk::contains)
        .sorted()
        .filter(id -> rules.add(ZoneId.of(id).getRules())) // many are the same
        .toList();
  }

  /** The offsets that a reader of the file reckons are those of the zone, on each day at noon. */
  @ParameterizedTest
  @MethodSource("zones")
  void theComponentSaysTheOffsetsOfTheZone(String id) throws IOException {
    ZoneId zone = ZoneId.of(id);
    TreeMap<Instant, ZoneOffset> changes = changes(zone);

    for (LocalDate day = LocalDate.of(2000, 1, 3); day.isBefore(LAST); day = day.plusDays(1)) {
      Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
      ZoneOffset offset = changes.floorEntry(noon).getValue();
      if (!offset.equals(zone.getRules().getOffset(noon))) {
        fail(day + ": " + offset);
      }
    }
  }

  private static TreeMap<Instant, ZoneOffset> changes(ZoneId zone) throws IOException {
    StringWriter text = new StringWriter();
    IcsZone.write(new IcsWriter(text), zone);
    TreeMap<Instant, ZoneOffset> changes = new TreeMap<>();
    LocalDateTime start = null;
    ZoneOffset from = null;
    ZoneOffset to = null;
    String rule = null;
    for (String line : text.toString().split("\r\n")) {
      IcsLine property = IcsLine.parse(1, line);
      switch (property.name()) {
        case "DTSTART" -> start = LocalDateTime.parse(property.value(), TIME);
        case "TZOFFSETFROM" -> from = ZoneOffset.of(property.value());
        case "TZOFFSETTO" -> to = ZoneOffset.of(property.value());
        case "RRULE" -> rule = property.value();
        case "END" -> {
          if (start != null) {
            for (LocalDateTime onset : onsets(start, rule)) {
              changes.put(onset.toInstant(from), to);
            }
          }
          start = null;
          rule = null;
        }
        default -> {}
      }
    }
    return changes;
  }

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private static List<LocalDateTime> onsets(LocalDateTime start, String rule) {
    List<LocalDateTime> onsets = new ArrayList<>(List.of(start));
    if (rule != null) {
      Series series = Series.timed(RecurrenceRule.parse(rule), start, ZoneOffset.UTC);
      Optional<LocalDateTime> next = series.next(start);
      while (next.isPresent() && next.get().toLocalDate().isBefore(LAST)) {
        onsets.add(next.get());
        next = series.next(next.get());
      }
    }
    return onsets;
  }
}
