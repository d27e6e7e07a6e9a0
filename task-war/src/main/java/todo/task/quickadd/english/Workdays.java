package todo.task.quickadd.english;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import todo.task.quickadd.text.Line;
import todo.task.recurrence.Weekday;

/** Monday to Friday. */
final class Workdays {
  static final List<Weekday> ALL =
      List.of(DayOfWeek.values()).subList(0, DayOfWeek.FRIDAY.getValue()).stream()
          .map(Weekday::every)
          .toList();

  private Workdays() {}

  /** The token after "workday" or "business days", or {@code i} where there is no such. */
  static int end(Line line, int i) {
    if (Words.WORKDAY.contains(line.word(i))) {
      return i + 1;
    }
    boolean work = line.says(i, "business") || line.says(i, "working") || line.says(i, "work");
    boolean day = line.says(i + 1, "day") || line.says(i + 1, "days");
    return work && day ? i + 2 : i;
  }

  static LocalDate after(LocalDate date, int count) {
    LocalDate day = date;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      left -= day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
    }
    return day;
  }
}
