package todo.task.quickadd.english;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.task.quickadd.text.Line;

/**
 * A day of the month by its number: "27th", "on the 15th", "5th of next month". An ordinal before a
 * noun is none, such as in "13th floor".
 */
final class DayNumbers {
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final int LONGEST_MONTH = 31;

  private final Line line;
  private final Moment moment;
  private final TimesOfDay times;

  DayNumbers(Line line, Moment moment, TimesOfDay times) {
    this.line = line;
    this.moment = moment;
    this.times = times;
  }

  Match<LocalDate> at(int i) {
    Match<Integer> day = day(line, i);
    if (day == null || isAfterMonthOrOwner(i)) {
      return null;
    }
    int end = endOfMonthPhrase(day.end());
    boolean next = line.says(end - 2, "next", "month");
    if (next) {
      LocalDate month = moment.today().withDayOfMonth(1).plusMonths(1);
      LocalDate date = Moment.date(month.getYear(), month.getMonthValue(), day.value());
      return date == null ? null : new Match<>(date, end);
    }
    return end > day.end() || ends(i, end) ? new Match<>(moment.next(day.value()), end) : null;
  }

  /** An ordinal that a month can have. */
  static Match<Integer> day(Line line, int i) {
    Matcher digits = ORDINAL.matcher(line.word(i));
    int day = digits.matches() ? Integer.parseInt(digits.group(1)) : 0;
    return day < 1 || day > LONGEST_MONTH ? null : new Match<>(day, i + 1);
  }

  /** After "of the month", "this month" or "next month", or {@code i} itself. */
  private int endOfMonthPhrase(int i) {
    int at = line.says(i, "of") ? i + 1 : i;
    boolean article = line.says(at, "the") || line.says(at, "this") || line.says(at, "next");
    boolean plainNoun = at > i && line.says(at, "month");
    if (plainNoun) {
      return at + 1;
    }
    return article && line.says(at + 1, "month") ? at + 2 : i;
  }

  /** "30th" of an impossible "february 30th", or of "her 30th". */
  private boolean isAfterMonthOrOwner(int i) {
    String before = line.word(i - 1);
    return Words.MONTHS.containsKey(before)
        || Words.POSSESSIVES.contains(before)
        || before.endsWith("'s");
  }

  /** Whether what follows the ordinal at {@code i} is no noun that it counts. */
  boolean ends(int i, int end) {
    if (!line.continuesAt(end) || times.beginsAt(end)) {
      return true;
    }
    int before = line.says(i - 1, "the") ? i - 2 : i - 1;
    boolean introduced = line.says(before, "on") || line.says(before, "by");
    boolean action = Words.VERBS.contains(line.word(end));
    return Words.BEGIN_PHRASE.contains(line.word(end))
        || introduced && (action || line.says(end, "in") || line.says(end, "to"))
        || i == 0 && action;
  }
}
