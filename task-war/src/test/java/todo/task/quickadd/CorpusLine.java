package todo.task.quickadd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import todo.event.Recurrence;

/**
 * A line of the corpus and what it means: {@code text | due | title | rest}.
 *
 * <p>{@code due} is a local date for a whole day, a local date-time, an instant, or - for none. A
 * title of = is the text. The rest holds {@code p=}, {@code tags=}, {@code project=}, {@code
 * rule=}, {@code from=}, {@code remind=} (local times) and {@code allday} (where due is an
 * instant). A line that begins with @ gives the moment and the zone of those after it.
 */
record CorpusLine(
    String text,
    Instant at,
    ZoneId zone,
    Instant due,
    boolean allDay,
    String title,
    Map<String, String> rest) {

  static List<CorpusLine> read(String file) {
    List<CorpusLine> lines = new ArrayList<>();
    String[] moment = {};
    for (String line : text(file).split("\n")) {
      if (line.startsWith("@ ")) {
        moment = line.substring(2).split(" ");
      } else if (line.contains(" | ") && !line.startsWith("# ")) {
        lines.add(of(line.split(" \\| ", -1), Instant.parse(moment[0]), ZoneId.of(moment[1])));
      }
    }
    return lines;
  }

  private static CorpusLine of(String[] fields, Instant at, ZoneId zone) {
    Map<String, String> rest = new HashMap<>();
    for (String entry : (fields.length > 3 ? fields[3] : "").strip().split(" ")) {
      int equals = entry.indexOf('=');
      rest.put(equals < 0 ? entry : entry.substring(0, equals), entry.substring(equals + 1));
    }
    boolean allDay = fields[1].length() == 10 || rest.containsKey("allday");
    String title = fields[2].equals("=") ? fields[0] : fields[2].strip();
    return new CorpusLine(fields[0], at, zone, instant(fields[1], zone), allDay, title, rest);
  }

  boolean isTrap() {
    return due == null;
  }

  Integer priority() {
    return rest.containsKey("p") ? Integer.valueOf(rest.get("p")) : null;
  }

  List<String> tags() {
    return rest.containsKey("tags") ? List.of(rest.get("tags").split(",")) : List.of();
  }

  String project() {
    return rest.containsKey("project") ? rest.get("project").replace('_', ' ') : null;
  }

  String rule() {
    return rest.get("rule");
  }

  Recurrence.From recurrenceFrom() {
    if (rule() == null) {
      return null;
    }
    return "completion".equals(rest.get("from"))
        ? Recurrence.From.COMPLETION
        : Recurrence.From.DUE_DATE;
  }

  List<Instant> reminders() {
    String times = rest.getOrDefault("remind", "");
    return times.isEmpty()
        ? List.of()
        : List.of(times.split(",")).stream().map(time -> instant(time, zone)).toList();
  }

  private static Instant instant(String text, ZoneId zone) {
    if (text.equals("-")) {
      return null;
    }
    if (text.endsWith("Z")) {
      return Instant.parse(text);
    }
    return text.length() == 10
        ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  private static String text(String file) {
    try (InputStream in = CorpusLine.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
