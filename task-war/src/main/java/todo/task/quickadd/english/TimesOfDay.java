package todo.task.quickadd.english;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.task.quickadd.text.Line;

/** "5pm", "17:30", "at 9", "8:30 p.m.", "noon", "half past six", "at 8 in the evening". */
final class TimesOfDay {
  private static final Pattern MERIDIEM =
      Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?([ap])\\.?m");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?");
  private static final Pattern COLON = Pattern.compile("(\\d{1,2}):(\\d{2})(?::[0-5]\\d)?");
  private static final Pattern HOUR_SIGN =
      Pattern.compile("(\\d{1,2})h(\\d{2})|(\\d{2})(\\d{2})h(?:rs)?");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?:h|hrs)?");
  private static final Set<String> DAY_PARTS_BESIDE = Set.of("tonight", "tonite");

  private final Line line;
  private final SpokenTimes spoken;

  TimesOfDay(Line line) {
    this.line = line;
    this.spoken = new SpokenTimes(line);
  }

  /** Whether a time or a part of a day begins at a token, or after a preposition there. */
  boolean beginsAt(int i) {
    boolean preposition = line.says(i, "at") || line.says(i, "@");
    boolean part = PartOfDay.of(line.word(i)) != null || line.says(i, "in", "the") && isPart(i + 2);
    return part || at(preposition ? i + 1 : i) != null;
  }

  /** A time, or a range of times with its "from". */
  Match<ClockTime> at(int i) {
    if (line.says(i, "from")) {
      return range(i + 1);
    }
    Match<ClockTime> range = range(i);
    return range == null ? single(i) : range;
  }

  private Match<ClockTime> range(int i) {
    Match<ClockTime> range = TimeRanges.at(line, i);
    Match<ClockTime> start = range == null ? single(i) : null;
    return start == null ? range : TimeRanges.from(line, start, this);
  }

  private Match<ClockTime> single(int i) {
    if (line.word(i).isEmpty() || isNoTime(i)) {
      return null;
    }
    Match<ClockTime> found = withMeridiem(i);
    found = found == null ? spoken.at(i) : found;
    return found == null && !isMeridiem(i + 1) ? withoutMeridiem(i) : found;
  }

  /** A time that is one without an "at" before it. */
  Match<ClockTime> explicit(int i) {
    Match<ClockTime> found = withMeridiem(i);
    return found == null && COLON.matcher(line.word(i)).matches() ? withoutMeridiem(i) : found;
  }

  /** "5pm", "5 pm", "8:30 p.m.", "1030am". */
  private Match<ClockTime> withMeridiem(int i) {
    Matcher glued = MERIDIEM.matcher(line.word(i));
    if (glued.matches()) {
      boolean pm = glued.group(3).equals("p");
      return match(clock(glued, pm), endOfMeridiem(i));
    }
    Matcher number = NUMBER.matcher(line.word(i));
    boolean apart = number.matches() && isMeridiem(i + 1);
    return apart
        ? match(clock(number, line.word(i + 1).startsWith("p")), endOfMeridiem(i + 1))
        : null;
  }

  private static ClockTime clock(Matcher match, boolean pm) {
    return ClockTime.of(Integer.parseInt(match.group(1)), minutes(match.group(2)), pm);
  }

  private boolean isMeridiem(int i) {
    return line.word(i).matches("[ap]\\.?m");
  }

  /** "p.m." ends with a mark that is its own. */
  private int endOfMeridiem(int i) {
    return line.word(i).endsWith(".m") && line.says(i + 1, ".") ? i + 2 : i + 1;
  }

  private Match<ClockTime> withoutMeridiem(int i) {
    Matcher colon = COLON.matcher(line.word(i));
    if (colon.matches()) {
      boolean measures = Words.MEASURES.contains(line.word(i + 1));
      return measures ? null : match(clock(colon.group(1), colon.group(2)), i + 1);
    }
    Matcher sign = HOUR_SIGN.matcher(line.word(i));
    if (sign.matches()) {
      boolean h = sign.group(1) != null;
      return match(clock(sign.group(h ? 1 : 3), sign.group(h ? 2 : 4)), i + 1);
    }
    return isAfterAt(i) ? bareHour(i) : besidePart(i);
  }

  private boolean isAfterAt(int i) {
    return line.says(i - 1, "at") || line.says(i - 1, "@");
  }

  /** "at 9", "at 8.30", "at nine"; not "at 9 percent". */
  private Match<ClockTime> bareHour(int i) {
    if (isMeasured(i + 1)) {
      return null;
    }
    Matcher dotted = NUMBER.matcher(line.word(i));
    if (dotted.matches() && dotted.group(2) != null) {
      return match(clock(dotted.group(1), dotted.group(2)), i + 1);
    }
    Matcher digits = HOURS.matcher(line.word(i));
    return digits.matches() ? match(clock(digits.group(1), "0"), i + 1) : null;
  }

  private boolean isMeasured(int i) {
    boolean address =
        line.continuesAt(i)
            && (Words.STREETS.contains(line.word(i)) || Words.STREETS.contains(line.word(i + 1)));
    return Words.MEASURES.contains(line.word(i)) || address || isPlural(line.word(i));
  }

  /** "at 3 houses". */
  private static boolean isPlural(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s");
  }

  /** "8 in the evening", "9 tonight", "tonight 8", "tomorrow morning 9". */
  private Match<ClockTime> besidePart(int i) {
    Matcher digits = HOURS.matcher(line.word(i));
    boolean follows =
        !line.continuesAt(i + 1) && (isToday(i - 1) || PartOfDay.of(line.word(i - 1)) != null);
    boolean precedes =
        isToday(i + 1)
            || line.says(i + 1, "this") && isPart(i + 2)
            || line.says(i + 1, "in", "the") && isPart(i + 3)
            || line.says(i + 1, "at", "night");
    return digits.matches() && (follows || precedes)
        ? match(clock(digits.group(1), "0"), i + 1)
        : null;
  }

  private boolean isToday(int i) {
    return DAY_PARTS_BESIDE.contains(line.word(i));
  }

  private boolean isPart(int i) {
    return PartOfDay.of(line.word(i)) != null;
  }

  private boolean isNoTime(int i) {
    return Words.NO_TIME.contains(line.word(i - 1)) || Words.NO_TIME.contains(line.word(i + 1));
  }

  private static ClockTime clock(String hour, String minute) {
    return ClockTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
  }

  private static int minutes(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Match<ClockTime> match(ClockTime time, int end) {
    return time == null ? null : new Match<>(time, end);
  }
}
