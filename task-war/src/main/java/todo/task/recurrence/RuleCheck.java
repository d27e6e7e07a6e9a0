package todo.task.recurrence;

import static todo.task.recurrence.Frequency.MINUTELY;
import static todo.task.recurrence.Frequency.MONTHLY;
import static todo.task.recurrence.Frequency.YEARLY;
import static todo.task.recurrence.NumberPart.BYHOUR;
import static todo.task.recurrence.NumberPart.BYMINUTE;
import static todo.task.recurrence.NumberPart.BYSECOND;
import static todo.task.recurrence.NumberPart.BYSETPOS;
import static todo.task.recurrence.NumberPart.BYWEEKNO;
import static todo.task.recurrence.RuleParser.invalid;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the parts of a rule must be beside each other (RFC 5545, section 3.3.10). */
final class RuleCheck {
  private static final int MOST_TIMES_A_DAY = 24;

  /** A Monday, on a day that each month has. */
  private static final LocalDateTime MONDAY = LocalDateTime.of(2001, 1, 1, 0, 0);

  private RuleCheck() {}

  static void check(RecurrenceRule rule) {
    if (rule.count() != null && rule.until() != null) {
      throw invalid("COUNT: must not be given with UNTIL");
    }
    for (NumberPart part : rule.numbers().keySet()) {
      if (!part.goesWith(rule.frequency())) {
        throw invalid(part + ": must not be given with FREQ=" + rule.frequency());
      }
    }
    checkOrdinals(rule);
    checkTimes(rule);
    checkPositions(rule);
    checkFires(rule);
  }

  private static void checkOrdinals(RecurrenceRule rule) {
    boolean allowed =
        rule.frequency() == MONTHLY || rule.frequency() == YEARLY && !rule.has(BYWEEKNO);
    for (Weekday weekday : rule.byDay()) {
      if (weekday.ordinal() != 0 && !allowed) {
        throw invalid(
            "BYDAY=" + weekday + ": may have a number only in a month, or a year without BYWEEKNO");
      }
    }
  }

  private static void checkTimes(RecurrenceRule rule) {
    if (rule.frequency() == MINUTELY && rule.interval() < RecurrenceRule.LEAST_MINUTES) {
      throw invalid("FREQ=MINUTELY: is too often for a task; every 5 minutes is the most");
    }
    boolean single = rule.frequency().isWithinDay();
    if (times(rule) > (single ? 1 : MOST_TIMES_A_DAY)) {
      throw invalid(
          (rule.numbers(BYSECOND).size() > 1 ? BYSECOND : BYMINUTE)
              + ": is too often for a task; "
              + (single ? "one with FREQ=" + rule.frequency() : MOST_TIMES_A_DAY + " times a day")
              + " is the most");
    }
  }

  /** Of a day that the rule takes; with HOURLY of an hour, with MINUTELY of a minute. */
  private static int times(RecurrenceRule rule) {
    int hours = rule.frequency().isWithinDay() ? 1 : size(rule, BYHOUR);
    int minutes = rule.frequency() == MINUTELY ? 1 : size(rule, BYMINUTE);
    return hours * minutes * size(rule, BYSECOND);
  }

  private static int size(RecurrenceRule rule, NumberPart part) {
    return Math.max(1, rule.numbers(part).size());
  }

  private static void checkPositions(RecurrenceRule rule) {
    if (!rule.has(BYSETPOS)) {
      return;
    }
    if (rule.numbers().size() == 1 && rule.byDay().isEmpty()) {
      throw invalid("BYSETPOS: needs another BY part to choose from");
    }
    int most = rule.frequency().mostDays() * times(rule);
    if (rule.numbers(BYSETPOS).stream().allMatch(position -> Math.abs(position) > most)) {
      throw invalid("BYSETPOS: never fires, since a period has at most " + most);
    }
  }

  /** Whatever the start: a rule of week numbers may take its weekday from it. */
  private static void checkFires(RecurrenceRule rule) {
    boolean fires =
        IntStream.range(0, rule.has(BYWEEKNO) ? 7 : 1)
            .mapToObj(MONDAY::plusDays)
            .map(start -> Series.timed(rule, start, ZoneOffset.UTC).firstOfRule(Series.LOOKAHEAD))
            .anyMatch(Optional::isPresent);
    if (!fires) {
      throw invalid(rule + ": never fires");
    }
  }
}
