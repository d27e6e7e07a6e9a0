package todo.task.recurrence;

import static todo.task.recurrence.NumberPart.BYMONTH;
import static todo.task.recurrence.NumberPart.BYMONTHDAY;
import static todo.task.recurrence.NumberPart.BYWEEKNO;
import static todo.task.recurrence.NumberPart.BYYEARDAY;

import java.time.LocalDate;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Set;

/**
 * Which days a rule takes. Whether a part expands or limits (the table in RFC 5545, section 3.3.10)
 * comes to the same: a day of the period counts when each part that is there has it. What the rule
 * leaves open comes from the start.
 */
final class DayFilter {
  private final Set<Integer> months;
  private final Set<Integer> weekNumbers;
  private final Set<Integer> yearDays;
  private final Set<Integer> monthDays;
  private final Set<Weekday> weekdays;
  private final boolean ordinalsOfMonth;
  private final TemporalField weekOfYear;

  DayFilter(RecurrenceRule rule, LocalDate start) {
    Set<Integer> byMonth = rule.numbers(BYMONTH);
    Set<Integer> byMonthDay = rule.numbers(BYMONTHDAY);
    Set<Weekday> byDay = rule.byDay();
    boolean yearly = rule.frequency() == Frequency.YEARLY;
    boolean ofYear = rule.has(BYWEEKNO) || rule.has(BYYEARDAY);
    boolean open = byMonthDay.isEmpty() && byDay.isEmpty() && !rule.has(BYYEARDAY);

    // YEARLY;BYMONTHDAY=14 is once a year: the month is the start's (the section's last rule)
    boolean monthOpen = yearly && !ofYear && byMonth.isEmpty() && (open || rule.has(BYMONTHDAY));
    months = monthOpen ? Set.of(start.getMonthValue()) : byMonth;
    boolean dayOfMonth = open && (rule.frequency() == Frequency.MONTHLY || yearly && !ofYear);
    monthDays = dayOfMonth ? Set.of(start.getDayOfMonth()) : byMonthDay;
    boolean weekday = open && (rule.frequency() == Frequency.WEEKLY || rule.has(BYWEEKNO));
    weekdays = weekday ? Set.of(Weekday.every(start.getDayOfWeek())) : byDay;
    ordinalsOfMonth = !yearly || rule.has(BYMONTH);

    weekNumbers = rule.numbers(BYWEEKNO);
    yearDays = rule.numbers(BYYEARDAY);
    weekOfYear = WeekFields.of(rule.weekStart(), 4).weekOfWeekBasedYear();
  }

  boolean takes(LocalDate day) {
    return (months.isEmpty() || months.contains(day.getMonthValue()))
        && has(monthDays, day.getDayOfMonth(), day.lengthOfMonth())
        && has(yearDays, day.getDayOfYear(), day.lengthOfYear())
        && takesWeekday(day)
        && takesWeek(day);
  }

  private boolean takesWeekday(LocalDate day) {
    for (Weekday weekday : weekdays) {
      if (weekday.isIn(day, ordinalsOfMonth)) {
        return true;
      }
    }
    return weekdays.isEmpty();
  }

  private boolean takesWeek(LocalDate day) {
    return weekNumbers.isEmpty()
        || has(weekNumbers, day.get(weekOfYear), (int) day.range(weekOfYear).getMaximum());
  }

  /** Whether the numbers hold a position, counted from the start or, negative, from the end. */
  private static boolean has(Set<Integer> numbers, int position, int length) {
    return numbers.isEmpty()
        || numbers.contains(position)
        || numbers.contains(position - length - 1);
  }
}
