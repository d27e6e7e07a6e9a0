package todo.task.recurrence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.event.InvalidFieldException;

/** Reads the parts of one rule (RFC 5545, section 3.3.10), each for itself. Used once. */
final class RuleParser {
  private static final String PREFIX = "RRULE:";
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,10}");
  private static final Pattern WEEKDAY = Pattern.compile("([+-]?[0-9]{1,2})?([A-Z]{2})");

  private Frequency frequency;
  private Integer interval;
  private final Map<NumberPart, SortedSet<Integer>> numbers = new EnumMap<>(NumberPart.class);
  private SortedSet<Weekday> byDay;
  private DayOfWeek weekStart;
  private Integer count;
  private Until until;

  RecurrenceRule parse(String text) {
    if (text.length() > RecurrenceRule.MAX_LENGTH) {
      throw invalid("must be at most " + RecurrenceRule.MAX_LENGTH + " characters long");
    }
    for (String part : value(text).split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw invalid("must be an RRULE (RFC 5545), such as FREQ=WEEKLY;BYDAY=MO");
      }
      read(part.substring(0, equals), part.substring(equals + 1));
    }
    return rule();
  }

  /** In capitals, without the property's name. */
  private static String value(String text) {
    // ASCII only: beyond it there are letters whose capital is an ASCII letter
    if (!text.chars().allMatch(c -> c < 128)) {
      throw invalid("must be an RRULE (RFC 5545), which has no letters beyond A to Z");
    }
    String upper = text.strip().toUpperCase(Locale.ROOT);
    return upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
  }

  private void read(String name, String value) {
    switch (name) {
      case "FREQ" -> frequency = once(name, frequency, frequency(value));
      case "INTERVAL" ->
          interval = once(name, interval, number(name, value, 1, RecurrenceRule.MAX_INTERVAL));
      case "COUNT" -> count = once(name, count, number(name, value, 1, RecurrenceRule.MAX_COUNT));
      case "UNTIL" -> until = once(name, until, until(value));
      case "WKST" -> weekStart = once(name, weekStart, day(name, value, value));
      case "BYDAY" -> byDay = once(name, byDay, list(value, RuleParser::weekday));
      default -> {
        NumberPart part = numberPart(name);
        numbers.put(part, once(name, numbers.get(part), list(value, v -> number(part, v))));
      }
    }
  }

  private static <T> T once(String name, T before, T now) {
    if (before != null) {
      throw invalid(name + ": must be given once");
    }
    return now;
  }

  private static Frequency frequency(String value) {
    return Arrays.stream(Frequency.values())
        .filter(known -> known.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                invalid(
                    "FREQ=" + value + ": must be one of " + Arrays.toString(Frequency.values())));
  }

  private static NumberPart numberPart(String name) {
    return Arrays.stream(NumberPart.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() -> invalid(name + ": is not a part of an RRULE (RFC 5545)"));
  }

  private static <T extends Comparable<T>> SortedSet<T> list(
      String values, Function<String, T> element) {
    SortedSet<T> list = new TreeSet<>();
    for (String value : values.split(",", -1)) {
      list.add(element.apply(value));
    }
    return Collections.unmodifiableSortedSet(list);
  }

  private static int number(NumberPart part, String value) {
    if (!NUMBER.matcher(value).matches() || !part.allows(Long.parseLong(value))) {
      throw invalid(part + "=" + value + ": " + part.range());
    }
    return Integer.parseInt(value);
  }

  private static int number(String name, String value, int least, int most) {
    if (!NUMBER.matcher(value).matches()
        || Long.parseLong(value) < least
        || Long.parseLong(value) > most) {
      throw invalid(name + "=" + value + ": must be " + least + " to " + most);
    }
    return Integer.parseInt(value);
  }

  private static Weekday weekday(String value) {
    Matcher match = WEEKDAY.matcher(value);
    if (!match.matches()) {
      throw invalid("BYDAY=" + value + ": must be one of " + Weekday.CODES + " or such as -1FR");
    }
    String ordinal = match.group(1);
    int number = ordinal == null ? 0 : Integer.parseInt(ordinal);
    if (ordinal != null && (number == 0 || Math.abs(number) > 53)) {
      throw invalid("BYDAY=" + value + ": must be -53 to 53, not 0, before the day");
    }
    return new Weekday(day("BYDAY", value, match.group(2)), number);
  }

  private static DayOfWeek day(String name, String value, String code) {
    int index = Weekday.CODES.indexOf(code);
    if (index < 0) {
      throw invalid(name + "=" + value + ": must be one of " + Weekday.CODES);
    }
    return DayOfWeek.of(index + 1);
  }

  private static Until until(String value) {
    try {
      if (!value.contains("T")) {
        return new Until.Day(LocalDate.parse(value, Until.DAY));
      }
      return value.endsWith("Z")
          ? new Until.Moment(
              LocalDateTime.parse(value.substring(0, value.length() - 1), Until.TIME)
                  .toInstant(ZoneOffset.UTC))
          : new Until.Wall(LocalDateTime.parse(value, Until.TIME));
    } catch (DateTimeException e) {
      throw new InvalidFieldException(
          "recurrence",
          "UNTIL=" + value + ": must be a date such as 20261231 or 20261231T170000Z",
          e);
    }
  }

  private RecurrenceRule rule() {
    if (frequency == null) {
      throw invalid("FREQ: is missing");
    }
    return new RecurrenceRule(
        frequency,
        interval == null ? 1 : interval,
        Collections.unmodifiableMap(numbers),
        byDay == null ? Collections.emptySortedSet() : byDay,
        weekStart == null ? DayOfWeek.MONDAY : weekStart,
        count,
        until);
  }

  static InvalidFieldException invalid(String error) {
    return new InvalidFieldException("recurrence", error);
  }
}
