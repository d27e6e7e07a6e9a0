package todo.task.quickadd.english;

import java.util.List;
import java.util.Set;
import todo.task.quickadd.text.Line;
import todo.task.recurrence.Frequency;
import todo.task.recurrence.NumberPart;
import todo.task.recurrence.RecurrenceRule;
import todo.task.recurrence.Weekday;

/** "every other week on monday", "every! 3 days", "daily", "on the 15th of every month". */
final class Recurrences {
  private static final Set<String> EVERY = Set.of("every", "each", "ev");
  private static final Set<String> OTHER = Set.of("other", "alternate");
  private static final int MAX_INTERVAL = 999;
  private static final int QUARTER = 3;
  private static final int HALF_YEAR = 6;

  private final Line line;
  private final FrequencyAdverbs adverbs;
  private final MonthDays monthDays;
  private final WeekdayLists weekdays;
  private final MonthPositions positions;

  Recurrences(Line line, Moment moment, TimesOfDay times) {
    this.line = line;
    this.adverbs = new FrequencyAdverbs(line, times);
    this.monthDays = new MonthDays(line, moment);
    this.weekdays = new WeekdayLists(line);
    this.positions = new MonthPositions(line, new DayNumbers(line, moment, times));
  }

  /** Whether the rule that begins at a token counts from completion. */
  boolean isFromCompletion(int i) {
    return EVERY.contains(line.word(i)) && line.says(i + 1, "!");
  }

  Match<RecurrenceRule> at(int i) {
    if (EVERY.contains(line.word(i))) {
      int body = isFromCompletion(i) ? i + 2 : i + 1;
      return body(line.says(body, "single") ? body + 1 : body);
    }
    Match<RecurrenceRule> adverb = adverbs.at(i);
    if (adverb != null) {
      return detailed(adverb);
    }
    if (line.says(i, "once", "a") || line.says(i, "once", "every")) {
      return interval(i + 2);
    }
    if (line.says(i - 1, "on") && line.word(i).endsWith("days")) {
      return onWeekdays(weekdays.at(i), RecurrenceRule.every(1, Frequency.WEEKLY));
    }
    return ofEveryMonth(i);
  }

  private Match<RecurrenceRule> body(int i) {
    RecurrenceRule weekly = RecurrenceRule.every(1, Frequency.WEEKLY);
    Match<RecurrenceRule> found = interval(i);
    found = Match.longer(found, onWeekdays(weekdays.at(i), weekly));
    found = Match.longer(found, positions.at(i, RecurrenceRule.every(1, Frequency.MONTHLY)));
    found = Match.longer(found, yearly(i, RecurrenceRule.every(1, Frequency.YEARLY)));
    if (found == null && PartOfDay.of(line.word(i)) != null) {
      return new Match<>(RecurrenceRule.every(1, Frequency.DAILY), i);
    }
    return found;
  }

  /** "3 days", "2nd week", "other friday", "month". */
  private Match<RecurrenceRule> interval(int i) {
    if (OTHER.contains(line.word(i))) {
      RecurrenceRule biweekly = RecurrenceRule.every(2, Frequency.WEEKLY);
      Match<RecurrenceRule> days = onWeekdays(weekdays.at(i + 1), biweekly);
      return days == null ? ofUnit(2, i + 1) : days;
    }
    if (line.says(i, "half", "year")) {
      return detailed(new Match<>(RecurrenceRule.every(HALF_YEAR, Frequency.MONTHLY), i + 2));
    }
    if (line.says(i, "half", "hour") || line.says(i, "half", "an", "hour")) {
      int end = line.says(i + 1, "hour") ? i + 2 : i + 3;
      return new Match<>(RecurrenceRule.every(30, Frequency.MINUTELY), end);
    }
    Match<Integer> number = Spans.number(line, i);
    if (number != null) {
      return ofUnit(number.value(), number.end());
    }
    Match<Integer> day = DayNumbers.day(line, i);
    Integer ordinal = day == null ? Words.ORDINALS.get(line.word(i)) : day.value();
    return ordinal != null && ordinal > 1 ? ofUnit(ordinal, i + 1) : ofUnit(1, i);
  }

  private Match<RecurrenceRule> ofUnit(int count, int i) {
    String unit = line.word(i);
    Span span = Spans.of(count, unit);
    if (span == null || unit.length() == 1 || count > MAX_INTERVAL) {
      return null;
    }
    Frequency frequency =
        switch (unit.substring(0, 2)) {
          case "mi" -> count < RecurrenceRule.LEAST_MINUTES ? null : Frequency.MINUTELY;
          case "ho", "hr" -> Frequency.HOURLY;
          case "da" -> Frequency.DAILY;
          case "we", "wk", "fo" -> Frequency.WEEKLY;
          case "mo", "mt", "qu" -> Frequency.MONTHLY;
          default -> Frequency.YEARLY;
        };
    int interval =
        unit.startsWith("fo") ? 2 * count : unit.startsWith("qu") ? QUARTER * count : count;
    return frequency == null
        ? null
        : detailed(new Match<>(RecurrenceRule.every(interval, frequency), i + 1));
  }

  /** With the days that follow: "every week on monday", "every month on the 15th". */
  private Match<RecurrenceRule> detailed(Match<RecurrenceRule> found) {
    int i = line.says(found.end(), "on") ? found.end() + 1 : found.end();
    Match<RecurrenceRule> detailed =
        switch (found.value().frequency()) {
          case WEEKLY -> onWeekdays(weekdays.at(i), found.value());
          case MONTHLY -> positions.at(i, found.value());
          case YEARLY -> yearly(i, found.value());
          default -> null;
        };
    return detailed == null ? found : detailed;
  }

  private static Match<RecurrenceRule> onWeekdays(Match<List<Weekday>> days, RecurrenceRule rule) {
    return days == null ? null : new Match<>(rule.onDays(days.value()), days.end());
  }

  private Match<RecurrenceRule> yearly(int i, RecurrenceRule rule) {
    int at = line.says(i, "the") ? i + 1 : i;
    Match<MonthDays.MonthDay> found =
        Match.longer(monthDays.monthDay(at), NumericDates.monthDay(line, at));
    if (found == null && Words.MONTHS.containsKey(line.word(at)) && !line.continuesAt(at + 1)) {
      found = new Match<>(new MonthDays.MonthDay(Words.MONTHS.get(line.word(at)), 1), at + 1);
    }
    return found == null
        ? null
        : new Match<>(
            rule.with(NumberPart.BYMONTH, List.of(found.value().month().getValue()))
                .with(NumberPart.BYMONTHDAY, List.of(found.value().day())),
            found.end());
  }

  /** "first monday of every month", "end of each month". */
  private Match<RecurrenceRule> ofEveryMonth(int i) {
    RecurrenceRule monthly = RecurrenceRule.every(1, Frequency.MONTHLY);
    boolean end = line.says(i, "end", "of") && EVERY.contains(line.word(i + 2));
    Match<RecurrenceRule> found =
        end && line.says(i + 3, "month")
            ? new Match<>(monthly.with(NumberPart.BYMONTHDAY, List.of(-1)), i + 4)
            : positions.at(i, monthly);
    return found != null && EVERY.contains(line.word(found.end() - 2)) ? found : null;
  }
}
