package todo.task.quickadd.english;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import todo.task.quickadd.text.Line;

/** "noon", "5 o'clock", "at nine", "half past six", "quarter to 7 pm". */
final class SpokenTimes {
  private static final Pattern HOUR = Pattern.compile("\\d{1,2}");
  private static final int HOUR_MINUTES = 60;
  private static final int LAST_SPOKEN_HOUR = 12;
  private static final Set<String> INTRODUCE_NOON =
      Set.of("at", "@", "by", "before", "after", "until", "till", "from", "around", "12", "every");
  private static final Set<String> FOLLOW_HOUR = Set.of("in", "on", "this", "tonight");
  private static final Map<String, Integer> MINUTES =
      Map.of("five", 5, "ten", 10, "quarter", 15, "twenty", 20, "twenty-five", 25, "half", 30);

  private final Line line;

  SpokenTimes(Line line) {
    this.line = line;
  }

  Match<ClockTime> at(int i) {
    int from = line.says(i, "12") ? i + 1 : i;
    boolean midnight = line.says(from, "midnight");
    if (midnight || line.says(from, "noon") || line.says(from, "midday")) {
      return isNoonMeant(from)
          ? new Match<>(new ClockTime(midnight ? 0 : 12, 0, true), from + 1)
          : null;
    }
    Match<ClockTime> past = past(i);
    return past == null ? words(i) : past;
  }

  /** "High Noon" and "the midnight train" tell no time. */
  private boolean isNoonMeant(int i) {
    boolean dated =
        line.meaning(i - 1) != null
            || line.meaning(i + 1) != null
            || Words.WEEKDAYS.containsKey(line.word(i - 1));
    boolean lower = Character.isLowerCase(line.raw(i).charAt(0));
    boolean ends = lower && !line.continuesAt(i + 1) && !line.says(i - 1, "the");
    return dated || ends || INTRODUCE_NOON.contains(line.word(i - 1));
  }

  private Match<ClockTime> past(int i) {
    int at = line.says(i, "a", "quarter") ? i + 1 : i;
    Integer minutes = MINUTES.get(line.word(at));
    boolean digits = HOUR.matcher(line.word(at)).matches() && line.says(i - 1, "at");
    if (digits) {
      minutes = Integer.valueOf(line.word(at));
    }
    boolean past = line.says(at + 1, "past");
    if (minutes == null || minutes == 0 || minutes > 30 || !past && !line.says(at + 1, "to")) {
      return null;
    }
    Match<ClockTime> hour = hour(at + 2);
    boolean toHalf = !past && minutes == 30;
    return hour == null || toHalf ? null : shifted(hour, past ? minutes : -minutes);
  }

  private static Match<ClockTime> shifted(Match<ClockTime> hour, int minutes) {
    int total = hour.value().hour() * HOUR_MINUTES + minutes;
    ClockTime time =
        new ClockTime(
            Math.floorMod(Math.floorDiv(total, HOUR_MINUTES), 24),
            Math.floorMod(total, HOUR_MINUTES),
            hour.value().isExact());
    return new Match<>(time, hour.end());
  }

  /** "5 o'clock", "at nine", "seven pm". */
  private Match<ClockTime> words(int i) {
    Match<ClockTime> hour = hour(i);
    if (hour == null || line.says(i + 1, "o'clock")) {
      return hour;
    }
    boolean ends =
        !line.continuesAt(hour.end())
            || Words.BEGIN_PHRASE.contains(line.word(hour.end()))
            || FOLLOW_HOUR.contains(line.word(hour.end()));
    boolean spelled = spelled(line.word(i)) != null;
    return spelled && (hour.value().isExact() || line.says(i - 1, "at") && ends) ? hour : null;
  }

  /** An hour in digits or letters, with "o'clock", "am" or "pm" where they follow. */
  private Match<ClockTime> hour(int i) {
    String word = line.word(i);
    Integer hour = HOUR.matcher(word).matches() ? Integer.valueOf(word) : spelled(word);
    if (hour == null) {
      return null;
    }
    int end = line.says(i + 1, "o'clock") ? i + 2 : i + 1;
    boolean pm = line.says(end, "pm");
    boolean exact = pm || line.says(end, "am");
    ClockTime time = exact ? ClockTime.of(hour, 0, pm) : ClockTime.of(hour, 0);
    return time == null ? null : new Match<>(time, exact ? end + 1 : end);
  }

  /** "a" and "an" are numbers too, but no hours. */
  private static Integer spelled(String word) {
    Integer number = word.length() > 2 ? Words.NUMBERS.get(word) : null;
    return number == null || number > LAST_SPOKEN_HOUR ? null : number;
  }
}
