package todo.task.quickadd.english;

import java.time.DayOfWeek;
import java.time.LocalDate;
import todo.task.quickadd.text.Line;

/** Any phrase that names a day: the longest that one of the recognisers finds. */
final class Days {
  private final Line line;
  private final LocalDate today;
  private final NamedDays named;
  private final Weekdays weekdays;
  private final Periods periods;
  private final MonthDays monthDays;
  private final DayNumbers dayNumbers;
  private final NumericDates numeric;
  private final DaysAhead ahead;

  Days(Line line, Moment moment, TimesOfDay times) {
    this.line = line;
    this.today = moment.today();
    this.named = new NamedDays(line, moment);
    this.weekdays = new Weekdays(line, moment, times);
    this.periods = new Periods(line, moment);
    this.monthDays = new MonthDays(line, moment);
    this.dayNumbers = new DayNumbers(line, moment, times);
    this.numeric = new NumericDates(line, moment, times);
    this.ahead = new DaysAhead(line, moment, this);
  }

  Match<LocalDate> at(int i) {
    if (line.word(i).isEmpty()) {
      return null;
    }
    int end = endOfDay(i);
    Match<LocalDate> day = Match.longer(ahead.at(end), notCounted(end));
    if (day == null) {
      return end > i ? new Match<>(today, end) : null;
    }
    return end > i ? day : new Match<>(day.value(), endOfDay(day.end()));
  }

  /** After "eod" or "end of day", which say no more than the day beside them; else {@code i}. */
  private int endOfDay(int i) {
    int start = line.says(i, "by") || line.says(i, "at") ? i + 1 : i;
    start = line.says(start, "the") ? start + 1 : start;
    if (line.says(start, "eod")) {
      return start + 1;
    }
    if (line.says(start, "end", "of", "the", "day")) {
      return start + 4;
    }
    return line.says(start, "end", "of", "day") ? start + 3 : i;
  }

  /** A day that is not counted from another, after prepositions. */
  Match<LocalDate> named(int i) {
    return notCounted(afterPrepositions(i));
  }

  /** As {@link #at}, after prepositions. */
  Match<LocalDate> after(int i) {
    return at(afterPrepositions(i));
  }

  private int afterPrepositions(int i) {
    int start = i;
    while (Words.PREPOSITIONS.contains(line.word(start))) {
      start++;
    }
    return start;
  }

  private Match<LocalDate> notCounted(int i) {
    Match<LocalDate> found = Match.longer(named.at(i), periods.at(i));
    found = Match.longer(found, weekdays.at(i));
    found = Match.longer(found, calendarDate(i));
    return Match.longer(found, withWeekday(i));
  }

  private Match<LocalDate> calendarDate(int i) {
    Match<LocalDate> found = Match.longer(monthDays.at(i), numeric.at(i));
    return Match.longer(found, dayNumbers.at(i));
  }

  /** "Friday, 1 May", "tue the 5th": the date counts. */
  private Match<LocalDate> withWeekday(int i) {
    DayOfWeek day = Words.WEEKDAYS.get(line.word(i));
    if (day == null) {
      return null;
    }
    int next = i + 1;
    while (line.says(next, ",") || line.says(next, "the") || line.says(next, ".")) {
      next++;
    }
    return calendarDate(next);
  }
}
