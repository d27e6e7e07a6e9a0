package todo.task.recurrence;

import static todo.task.recurrence.NumberPart.BYHOUR;
import static todo.task.recurrence.NumberPart.BYMINUTE;
import static todo.task.recurrence.NumberPart.BYSECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** At which times a rule fires on a day that it takes. What it leaves open comes from the start. */
interface TimesOfDay {
  /** In order. */
  List<LocalTime> on(LocalDate day);

  static TimesOfDay of(RecurrenceRule rule, LocalDateTime start, boolean allDay) {
    if (rule.frequency().isWithinDay()) {
      return new Steps(rule, start);
    }
    List<LocalTime> times =
        allDay ? List.of(LocalTime.MIDNIGHT) : listed(rule, start.toLocalTime());
    return day -> times;
  }

  private static List<LocalTime> listed(RecurrenceRule rule, LocalTime start) {
    List<LocalTime> times = new ArrayList<>();
    for (int hour : or(rule, BYHOUR, start.getHour())) {
      for (int minute : or(rule, BYMINUTE, start.getMinute())) {
        for (int second : or(rule, BYSECOND, start.getSecond())) {
          times.add(LocalTime.of(hour, minute, second));
        }
      }
    }
    return times;
  }

  private static Set<Integer> or(RecurrenceRule rule, NumberPart part, int ofStart) {
    return rule.has(part) ? rule.numbers(part) : Set.of(ofStart);
  }
}
