package todo.task.quickadd.english;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/** "2027-05-06T10:00", with an offset or without (ISO 8601, RFC 3339). */
final class Timestamps {
  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dt\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(z|[+-]\\d\\d:\\d\\d)?");
  private static final Pattern OFFSET = Pattern.compile(".*(z|[+-]\\d\\d:\\d\\d)");

  private Timestamps() {}

  /** The wall time in a zone; null when the word is no such thing, or impossible. */
  static LocalDateTime read(String word, ZoneId zone) {
    if (!FORM.matcher(word).matches()) {
      return null;
    }
    String text = word.toUpperCase(Locale.ROOT);
    try {
      return OFFSET.matcher(word).matches()
          ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
          : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
