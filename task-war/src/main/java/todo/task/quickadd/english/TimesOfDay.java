package todo.task.quickadd.english;

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

  private final Line line;
  private final SpokenTimes spoken;
  private final BareHours bare;

  TimesOfDay(Line line) {
    this.line = line;
    this.spoken = new SpokenTimes(line);
    this.bare = new BareHours(line);
  }

  /** Whether a time or a part of a day begins at a token, or after a preposition there. */
  boolean beginsAt(int i) {
    boolean preposition = line.says(i, "at") || line.says(i, "@");
    int part = line.says(i, "in", "the") ? i + 2 : i;
    return PartOfDay.of(line.word(part)) != null || at(preposition ? i + 1 : i) != null;
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
    return bare.at(i);
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
