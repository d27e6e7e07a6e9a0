package todo.task.quickadd.english;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import todo.task.quickadd.text.Line;
import todo.task.recurrence.Frequency;
import todo.task.recurrence.NumberPart;
import todo.task.recurrence.RecurrenceRule;
import todo.task.recurrence.Weekday;

/**
 * Where in a month something recurs: "3rd friday", "1st and 15th", "last day", "first workday of
 * the month", "4th thursday of november".
 */
final class MonthPositions {
  private static final int WEEKS = 5;
  private static final Set<String> ARTICLES = Set.of("the", "each", "every", "a");

  private final Line line;
  private final DayNumbers dayNumbers;

  MonthPositions(Line line, DayNumbers dayNumbers) {
    this.line = line;
    this.dayNumbers = dayNumbers;
  }

  /** The rule with the position that begins at a token, or null. */
  Match<RecurrenceRule> at(int i, RecurrenceRule rule) {
    Match<List<Integer>> ordinals = ordinals(line.says(i, "the") ? i + 1 : i);
    if (ordinals == null) {
      return null;
    }
    Match<RecurrenceRule> found = positioned(ordinals.value(), ordinals.end(), rule);
    return found == null ? dayNumbers(ordinals, rule) : ofMonth(found);
  }

  private Match<List<Integer>> ordinals(int i) {
    List<Integer> ordinals = new ArrayList<>();
    int end = i;
    for (int next = i; ordinal(next) != null; next = afterAnd(end)) {
      ordinals.add(ordinal(next));
      end = next + 1;
    }
    return ordinals.isEmpty() ? null : new Match<>(ordinals, end);
  }

  private Integer ordinal(int i) {
    Match<Integer> day = DayNumbers.day(line, i);
    return day == null ? Words.ORDINALS.get(line.word(i)) : day.value();
  }

  private int afterAnd(int i) {
    int at = line.says(i, ",") ? i + 1 : i;
    at = line.says(at, "and") || line.says(at, "&") ? at + 1 : at;
    return line.says(at, "the") ? at + 1 : at;
  }

  private Match<RecurrenceRule> positioned(List<Integer> ordinals, int i, RecurrenceRule rule) {
    DayOfWeek day = WeekdayLists.day(line.word(i));
    boolean weeks = ordinals.stream().allMatch(ordinal -> ordinal <= WEEKS);
    if (day != null && weeks) {
      List<Weekday> days = ordinals.stream().map(ordinal -> new Weekday(day, ordinal)).toList();
      return new Match<>(rule.onDays(days), i + 1);
    }
    int workday = Workdays.end(line, i);
    if (workday > i && ordinals.size() == 1) {
      return new Match<>(rule.onDays(Workdays.ALL).with(NumberPart.BYSETPOS, ordinals), workday);
    }
    return line.says(i, "day")
        ? new Match<>(rule.with(NumberPart.BYMONTHDAY, ordinals), i + 1)
        : null;
  }

  /** "27th", but not "13th floor"; "first" only with "of the month". */
  private Match<RecurrenceRule> dayNumbers(Match<List<Integer>> ordinals, RecurrenceRule rule) {
    Match<RecurrenceRule> found =
        ofMonth(new Match<>(rule.with(NumberPart.BYMONTHDAY, ordinals.value()), ordinals.end()));
    boolean numbered = DayNumbers.day(line, ordinals.end() - 1) != null;
    boolean ends = numbered && dayNumbers.ends(ordinals.end(), true);
    return found.end() > ordinals.end() || ends ? found : null;
  }

  /** With "of the month", "of every month" or the name of a month. */
  private Match<RecurrenceRule> ofMonth(Match<RecurrenceRule> found) {
    int i = found.end();
    if (!line.says(i, "of")) {
      return found;
    }
    Month month = Words.MONTHS.get(line.word(i + 1));
    if (month != null) {
      RecurrenceRule rule = found.value().with(NumberPart.BYMONTH, List.of(month.getValue()));
      return new Match<>(rule.each(rule.interval(), Frequency.YEARLY), i + 2);
    }
    int noun = line.says(i + 1, "month") ? i + 1 : i + 2;
    boolean known = noun == i + 1 || ARTICLES.contains(line.word(i + 1));
    return known && line.says(noun, "month") ? new Match<>(found.value(), noun + 1) : found;
  }
}
