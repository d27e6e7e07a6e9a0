package todo.task.recurrence;

import static todo.task.recurrence.NumberPart.BYHOUR;
import static todo.task.recurrence.NumberPart.BYMINUTE;
import static todo.task.recurrence.NumberPart.BYSECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** At which times a rule fires on a day that it takes. What it leaves open comes from the start. */
final class TimesOfDay {
  private final List<LocalTime> times;

  /** The hour to count from; null unless HOURLY. */
  private final LocalDateTime hourZero;

  private final int interval;

  TimesOfDay(RecurrenceRule rule, LocalDateTime start, boolean allDay) {
    boolean hourly = rule.frequency() == Frequency.HOURLY;
    hourZero = hourly ? start.truncatedTo(ChronoUnit.HOURS) : null;
    interval = rule.interval();
    times = allDay ? List.of(LocalTime.MIDNIGHT) : times(rule, start.toLocalTime(), hourly);
  }

  private static List<LocalTime> times(RecurrenceRule rule, LocalTime start, boolean hourly) {
    List<LocalTime> times = new ArrayList<>();
    for (int hour : hourly && !rule.has(BYHOUR) ? hours() : or(rule, BYHOUR, start.getHour())) {
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

  private static SortedSet<Integer> hours() {
    SortedSet<Integer> hours = new TreeSet<>();
    for (int hour = 0; hour < 24; hour++) {
      hours.add(hour);
    }
    return hours;
  }

  /** In order. */
  List<LocalTime> on(LocalDate day) {
    if (hourZero == null || interval == 1) {
      return times;
    }
    long toMidnight = ChronoUnit.HOURS.between(hourZero, day.atStartOfDay());
    return times.stream()
        .filter(time -> Math.floorMod(toMidnight + time.getHour(), interval) == 0)
        .toList();
  }
}
