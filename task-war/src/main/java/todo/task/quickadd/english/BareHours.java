package todo.task.quickadd.english;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.task.quickadd.text.Line;

/**
 * Numbers that are hours only by what stands beside them: "at 9", "at 8.30", "8 in the evening".
 */
final class BareHours {
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?:h|hrs|\\.(\\d{2}))?");
  private static final Set<String> TONIGHT = Set.of("tonight", "tonite");

  private final Line line;

  BareHours(Line line) {
    this.line = line;
  }

  Match<ClockTime> at(int i) {
    Matcher hours = HOURS.matcher(line.word(i));
    boolean isHour = isAfterAt(i) ? !isMeasured(i + 1) : isBesidePart(i);
    if (!hours.matches() || !isHour) {
      return null;
    }
    String minutes = hours.group(2) == null ? "0" : hours.group(2);
    ClockTime time = ClockTime.of(Integer.parseInt(hours.group(1)), Integer.parseInt(minutes));
    return time == null ? null : new Match<>(time, i + 1);
  }

  private boolean isAfterAt(int i) {
    return line.says(i - 1, "at") || line.says(i - 1, "@");
  }

  /** "at 9 percent", "at 10 Downing Street", "at 3 houses". */
  private boolean isMeasured(int i) {
    return Words.MEASURES.contains(line.word(i))
        || Words.STREETS.contains(line.word(i))
        || !line.word(i).isEmpty() && Words.STREETS.contains(line.word(i + 1))
        || isPlural(i);
  }

  private boolean isPlural(int i) {
    String word = line.word(i);
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("'s")
        && !Words.NO_PLURALS.contains(word)
        && Character.isLowerCase(line.raw(i).charAt(0));
  }

  /** "8 in the evening", "9 tonight", "tonight 8", "tomorrow morning 9". */
  private boolean isBesidePart(int i) {
    boolean follows = TONIGHT.contains(line.word(i - 1)) || isPart(i - 1);
    return follows && !line.continuesAt(i + 1)
        || TONIGHT.contains(line.word(i + 1))
        || line.says(i + 1, "this") && isPart(i + 2)
        || line.says(i + 1, "in", "the") && isPart(i + 3)
        || line.says(i + 1, "at", "night");
  }

  private boolean isPart(int i) {
    return PartOfDay.of(line.word(i)) != null;
  }
}
