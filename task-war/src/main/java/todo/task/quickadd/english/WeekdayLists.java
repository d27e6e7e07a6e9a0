package todo.task.quickadd.english;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import todo.task.quickadd.text.Line;
import todo.task.recurrence.Weekday;

/** Weekdays that something recurs on: "mon, wed and fri", "monday to friday", "mon/thu". */
final class WeekdayLists {
  private static final Set<String> TO = Set.of("to", "through", "thru", "-", "–");
  private static final int WEEK = 7;

  private final Line line;

  WeekdayLists(Line line) {
    this.line = line;
  }

  Match<List<Weekday>> at(int i) {
    int workdays = Workdays.end(line, i);
    if (workdays > i) {
      return new Match<>(Workdays.ALL, workdays);
    }
    if (line.says(i, "weekend") || line.says(i, "weekends")) {
      return new Match<>(List.of(Weekday.every(DayOfWeek.SATURDAY)), i + 1);
    }
    Match<Set<DayOfWeek>> days = days(i);
    return days == null
        ? null
        : new Match<>(days.value().stream().map(Weekday::every).toList(), days.end());
  }

  private Match<Set<DayOfWeek>> days(int i) {
    Set<DayOfWeek> days = new TreeSet<>(Comparator.naturalOrder());
    int end = i;
    int next = i;
    while (addDays(line.word(next), days)) {
      end = next + 1;
      if (TO.contains(line.word(end)) && day(line.word(end + 1)) != null) {
        addRange(day(line.word(next)), day(line.word(end + 1)), days);
        end += 2;
      }
      next = afterAnd(end);
    }
    return end == i ? null : new Match<>(days, end);
  }

  private int afterAnd(int i) {
    int at = line.says(i, ",") ? i + 1 : i;
    return line.says(at, "and") || line.says(at, "&") || line.says(at, "on") ? at + 1 : at;
  }

  /** Of one word, which may be "mon", "mondays", "mon/wed" or "mon-fri". */
  private static boolean addDays(String word, Set<DayOfWeek> days) {
    String[] ends = word.split("[-–]", -1);
    if (ends.length == 2 && day(ends[0]) != null && day(ends[1]) != null) {
      addRange(day(ends[0]), day(ends[1]), days);
      return true;
    }
    List<DayOfWeek> all = new ArrayList<>();
    for (String one : word.split("/", -1)) {
      all.add(day(one));
    }
    return !all.contains(null) && (days.addAll(all) || true);
  }

  private static void addRange(DayOfWeek first, DayOfWeek last, Set<DayOfWeek> days) {
    for (int i = 0; i <= (last.getValue() - first.getValue() + WEEK) % WEEK; i++) {
      days.add(first.plus(i));
    }
  }

  static DayOfWeek day(String word) {
    boolean plural = word.endsWith("days");
    return Words.WEEKDAYS.get(plural ? word.substring(0, word.length() - 1) : word);
  }
}
