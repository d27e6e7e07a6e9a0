package todo.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Date-times of RFC 3339, section 5.6. Those in UTC, as our own events have them, are read without
 * a DateTimeFormatter, which took 40 % of the time that an event took to decode.
 */
final class Rfc3339 {
  private static final String FORM = "0000-00-00T00:00:00";

  private Rfc3339() {}

  /**
   * @throws DateTimeException when it is none, or its year has not four digits (section 1), be it
   *     in UTC, in which it goes on
   */
  static Instant parse(String text) {
    if (isPlainUtc(text)) {
      return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
          .atTime(
              LocalTime.of(
                  number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos(text)))
          .toInstant(ZoneOffset.UTC);
    }
    OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    if (time.getYear() < 0 || time.getYear() > 9999) {
      throw new DateTimeException("The year has not four digits");
    }
    return time.toInstant();
  }

  /** Whether it looks like 2026-01-27T10:00:00Z, with up to nine digits after the second. */
  private static boolean isPlainUtc(String text) {
    int last = text.length() - 1;
    if (last < FORM.length() || last > FORM.length() + 10 || text.charAt(last) != 'Z') {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char expected = FORM.charAt(i);
      char c = text.charAt(i);
      if (expected == '0' ? !isDigit(c) : c != expected) {
        return false;
      }
    }
    return last == FORM.length() || isFraction(text, last);
  }

  private static boolean isFraction(String text, int end) {
    for (int i = FORM.length() + 1; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.charAt(FORM.length()) == '.' && end > FORM.length() + 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static int nanos(String text) {
    int begin = FORM.length() + 1;
    int end = Math.max(begin, text.length() - 1);
    int nanos = number(text, begin, end);
    for (int digits = end - begin; digits < 9; digits++) {
      nanos *= 10;
    }
    return nanos;
  }
}
