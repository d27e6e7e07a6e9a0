package todo.task.quickadd.english;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.task.quickadd.text.Line;

/** "3 days", "an hour and a half", "90min", "1h30", "a couple of weeks". */
final class Spans {
  private static final Pattern GLUED = Pattern.compile("(\\d{1,4})([a-z]+)");
  private static final Pattern HOURS_MINUTES = Pattern.compile("(\\d{1,3})h(\\d{1,2})(?:m|min)?");
  private static final Pattern HALVES = Pattern.compile("(\\d{1,3})\\.5");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
  private static final int FORTNIGHT_DAYS = 14;
  private static final int QUARTER_MONTHS = 3;

  private Spans() {}

  /** A span that may have two units, joined by "and" or by nothing. */
  static Match<Span> at(Line line, int i) {
    Match<Span> first = simple(line, i);
    if (first == null || !line.says(first.end(), "and")) {
      return first;
    }
    Match<Span> second = one(line, first.end() + 1);
    return second == null || isElapsed(second) != isElapsed(first) ? first : sum(first, second);
  }

  /** A span that may have two units, but no "and". */
  static Match<Span> simple(Line line, int i) {
    Match<Span> first = one(line, i);
    if (first == null || !isElapsed(first)) {
      return first;
    }
    if (first.value().duration().toHours() > 0 && line.says(first.end(), "and", "a", "half")) {
      return new Match<>(first.value().plus(minutes(30)), first.end() + 3);
    }
    Match<Span> second = one(line, first.end());
    return second == null || !isElapsed(second) ? first : sum(first, second);
  }

  /** A whole number in digits or words; null when there is none, or it is 0. */
  static Match<Integer> number(Line line, int i) {
    String word = line.word(i);
    if (line.says(i, "a", "couple", "of") || line.says(i, "couple", "of")) {
      return new Match<>(2, word.equals("a") ? i + 3 : i + 2);
    }
    Integer number =
        WHOLE.matcher(word).matches() ? Integer.valueOf(word) : Words.NUMBERS.get(word);
    return number == null || number == 0 ? null : new Match<>(number, i + 1);
  }

  /** Some of a unit, as {@link Span#of(int, ChronoUnit)} has them or a fortnight or quarter. */
  static Span of(int amount, String unit) {
    switch (unit) {
      case "fortnight", "fortnights":
        return Span.of(amount * FORTNIGHT_DAYS, ChronoUnit.DAYS);
      case "quarter", "quarters":
        return Span.of(amount * QUARTER_MONTHS, ChronoUnit.MONTHS);
      default:
        return Words.UNITS.containsKey(unit) ? Span.of(amount, Words.UNITS.get(unit)) : null;
    }
  }

  private static Match<Span> one(Line line, int i) {
    Match<Span> glued = glued(line, i);
    if (glued != null) {
      return glued;
    }
    if (line.says(i, "half", "an", "hour") || line.says(i, "half", "a", "hour")) {
      return new Match<>(minutes(30), i + 3);
    }
    Match<Span> halves = halves(line, i);
    if (halves != null) {
      return halves;
    }
    Match<Integer> number = number(line, i);
    Span span = number == null ? null : of(number.value(), line.word(number.end()));
    return span == null || isLoneLetter(line, number.end())
        ? null
        : new Match<>(span, number.end() + 1);
  }

  /** "in 5 m" may be metres; "5m" is not taken for them. */
  private static boolean isLoneLetter(Line line, int i) {
    return line.word(i).length() == 1;
  }

  private static Match<Span> glued(Line line, int i) {
    Matcher both = HOURS_MINUTES.matcher(line.word(i));
    if (both.matches()) {
      return new Match<>(minutes(toInt(both.group(1)) * 60 + toInt(both.group(2))), i + 1);
    }
    Matcher one = GLUED.matcher(line.word(i));
    Span span =
        one.matches() && toInt(one.group(1)) > 0 ? of(toInt(one.group(1)), one.group(2)) : null;
    return span == null ? null : new Match<>(span, i + 1);
  }

  /** "1.5 hours", "2 and a half hours". */
  private static Match<Span> halves(Line line, int i) {
    Matcher decimal = HALVES.matcher(line.word(i));
    if (decimal.matches()) {
      return halves(line, toInt(decimal.group(1)), i + 1);
    }
    Match<Integer> number = number(line, i);
    boolean half = number != null && line.says(number.end(), "and", "a", "half");
    return half ? halves(line, number.value(), number.end() + 3) : null;
  }

  private static Match<Span> halves(Line line, int whole, int unit) {
    return Words.UNITS.get(line.word(unit)) == ChronoUnit.HOURS
        ? new Match<>(minutes(whole * 60 + 30), unit + 1)
        : null;
  }

  private static Span minutes(int minutes) {
    return Span.of(Duration.ofMinutes(minutes));
  }

  private static Match<Span> sum(Match<Span> first, Match<Span> second) {
    return new Match<>(first.value().plus(second.value()), second.end());
  }

  private static boolean isElapsed(Match<Span> match) {
    return match.value().isElapsed();
  }

  private static int toInt(String digits) {
    return Integer.parseInt(digits);
  }
}
