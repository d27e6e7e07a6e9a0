package todo.task.quickadd.english;

import java.time.LocalDate;
import todo.task.quickadd.text.Line;
import todo.task.recurrence.Frequency;
import todo.task.recurrence.NumberPart;
import todo.task.recurrence.RecurrenceRule;

/** "first monday of next month", "last workday of the month", "4th thursday of november". */
final class PositionedDays {
  private final Line line;
  private final Moment moment;
  private final MonthPositions positions;

  PositionedDays(Line line, Moment moment, DayNumbers dayNumbers) {
    this.line = line;
    this.moment = moment;
    this.positions = new MonthPositions(line, dayNumbers);
  }

  Match<LocalDate> at(int i) {
    RecurrenceRule monthly = RecurrenceRule.every(1, Frequency.MONTHLY);
    Match<RecurrenceRule> found = positions.at(i, monthly);
    if (found == null || found.value().byDay().isEmpty()) {
      return null;
    }
    int end = found.end();
    if (line.says(end, "of", "next", "month")) {
      return first(found, moment.today().withDayOfMonth(1).plusMonths(1), end + 3);
    }
    if (line.says(end, "of", "this", "month")) {
      return first(found, moment.today(), end + 3);
    }
    boolean hasMonth = found.value().has(NumberPart.BYMONTH) || line.says(end - 1, "month");
    return hasMonth ? first(found, moment.today(), end) : null;
  }

  private static Match<LocalDate> first(Match<RecurrenceRule> found, LocalDate from, int end) {
    LocalDate date = Moment.first(found.value(), from);
    return date == null ? null : new Match<>(date, end);
  }
}
