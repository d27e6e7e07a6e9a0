package todo.task.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sets of occurrences that a rule makes, period by period, without COUNT and UNTIL. */
final class Expansion {
  private final Periods periods;
  private final DayFilter days;
  private final TimesOfDay times;
  private final Set<Integer> positions;

  Expansion(RecurrenceRule rule, LocalDateTime start, boolean allDay) {
    periods = new Periods(rule, start.toLocalDate());
    days = new DayFilter(rule, start.toLocalDate());
    times = TimesOfDay.of(rule, start, allDay);
    boolean single = rule.frequency().isWithinDay(); // an hour has one occurrence at most
    positions = single ? Set.of() : rule.numbers(NumberPart.BYSETPOS);
  }

  long periodOf(LocalDate day) {
    return periods.numberOf(day);
  }

  LocalDate first(long period) {
    return periods.first(period);
  }

  /** Those of a period that are later than the start, in order. */
  List<LocalDateTime> after(LocalDateTime start, long period) {
    List<LocalDateTime> occurrences = atPositions(all(period));
    occurrences.removeIf(occurrence -> !occurrence.isAfter(start));
    return occurrences;
  }

  private List<LocalDateTime> all(long period) {
    List<LocalDateTime> all = new ArrayList<>();
    LocalDate end = periods.end(period);
    for (LocalDate day = periods.first(period); day.isBefore(end); day = day.plusDays(1)) {
      if (days.takes(day)) {
        for (LocalTime time : times.on(day)) {
          all.add(day.atTime(time));
        }
      }
    }
    return all;
  }

  private List<LocalDateTime> atPositions(List<LocalDateTime> all) {
    if (positions.isEmpty()) {
      return all;
    }
    List<LocalDateTime> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (positions.contains(i + 1) || positions.contains(i - all.size())) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }
}
