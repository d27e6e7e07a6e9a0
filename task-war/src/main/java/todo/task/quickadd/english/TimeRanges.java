package todo.task.quickadd.english;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.task.quickadd.text.Line;

/** "3-5pm", "10:00–11:30", "3pm to 5pm": a task is due when it begins. */
final class TimeRanges {
  private static final String TIME = "(\\d{1,2})(?::(\\d{2}))?([ap]m)?";
  private static final Pattern JOINED = Pattern.compile(TIME + "[-–]" + TIME);
  private static final Pattern START = Pattern.compile("\\d{1,2}(?::\\d{2})?");
  private static final Pattern END = Pattern.compile("\\d{1,2}(?::\\d{2})?(?:[ap]m)?");
  private static final Set<String> TO = Set.of("to", "until", "till", "-", "–");
  private static final int MERIDIEM = 3;

  private TimeRanges() {}

  /** A range whose start says am or pm only at the end of the range, if at all. */
  static Match<ClockTime> at(Line line, int i) {
    Matcher joined = JOINED.matcher(line.word(i));
    if (joined.matches()) {
      return start(joined, i + 1);
    }
    boolean apart =
        START.matcher(line.word(i)).matches()
            && TO.contains(line.word(i + 1))
            && END.matcher(line.word(i + 2)).matches()
            && line.word(i + 2).endsWith("m");
    Matcher both = JOINED.matcher(line.word(i) + "-" + line.word(i + 2));
    return apart && both.matches() ? start(both, i + 3) : null;
  }

  /** The range that goes on after its start, or null. */
  static Match<ClockTime> from(Line line, Match<ClockTime> start, TimesOfDay times) {
    int i = start.end();
    Match<ClockTime> end = TO.contains(line.word(i)) ? times.explicit(i + 1) : null;
    return end == null ? null : new Match<>(start.value(), end.end());
  }

  private static Match<ClockTime> start(Matcher range, int end) {
    String first = range.group(MERIDIEM);
    String last = range.group(2 * MERIDIEM);
    boolean minutes = range.group(2) != null && range.group(MERIDIEM + 2) != null;
    if (last == null && first == null && !minutes) {
      return null;
    }
    int hour = Integer.parseInt(range.group(1));
    int minute = range.group(2) == null ? 0 : Integer.parseInt(range.group(2));
    ClockTime time =
        last == null && first == null
            ? ClockTime.of(hour, minute)
            : ClockTime.of(hour, minute, isPm(range, hour, first, last));
    return time == null ? null : new Match<>(time, end);
  }

  /** "11-1pm" begins in the morning, "3-5pm" does not. */
  private static boolean isPm(Matcher range, int hour, String first, String last) {
    int lastHour = Integer.parseInt(range.group(MERIDIEM + 1));
    boolean crossesNoon = hour % 12 > lastHour % 12;
    return first == null ? last.equals("pm") != crossesNoon : first.equals("pm");
  }
}
