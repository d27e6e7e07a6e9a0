package todo.task.quickadd.english;

import java.util.Map;
import java.util.Set;
import todo.task.quickadd.text.Line;
import todo.task.recurrence.Frequency;
import todo.task.recurrence.RecurrenceRule;

/** "daily", "weekly on friday", "yearly"; "daily report" and "the weekly" name things. */
final class FrequencyAdverbs {
  private static final int QUARTER_MONTHS = 3;
  private static final int HALF_YEAR_MONTHS = 6;
  private static final Map<String, RecurrenceRule> RULES =
      Map.ofEntries(
          Map.entry("hourly", RecurrenceRule.every(1, Frequency.HOURLY)),
          Map.entry("daily", RecurrenceRule.every(1, Frequency.DAILY)),
          Map.entry("weekly", RecurrenceRule.every(1, Frequency.WEEKLY)),
          Map.entry("biweekly", RecurrenceRule.every(2, Frequency.WEEKLY)),
          Map.entry("fortnightly", RecurrenceRule.every(2, Frequency.WEEKLY)),
          Map.entry("monthly", RecurrenceRule.every(1, Frequency.MONTHLY)),
          Map.entry("quarterly", RecurrenceRule.every(QUARTER_MONTHS, Frequency.MONTHLY)),
          Map.entry("biannually", RecurrenceRule.every(HALF_YEAR_MONTHS, Frequency.MONTHLY)),
          Map.entry("semiannually", RecurrenceRule.every(HALF_YEAR_MONTHS, Frequency.MONTHLY)),
          Map.entry("yearly", RecurrenceRule.every(1, Frequency.YEARLY)),
          Map.entry("annually", RecurrenceRule.every(1, Frequency.YEARLY)),
          Map.entry("biennially", RecurrenceRule.every(2, Frequency.YEARLY)));
  private static final Set<String> BEFORE_NAME =
      Set.of("the", "a", "an", "my", "our", "your", "this", "last", "next", "per");
  private static final Set<String> AFTER_ADVERB =
      Set.of("at", "@", "on", "from", "until", "till", "starting", "beginning", "for", "in", "by");

  private final Line line;
  private final TimesOfDay times;

  FrequencyAdverbs(Line line, TimesOfDay times) {
    this.line = line;
    this.times = times;
  }

  Match<RecurrenceRule> at(int i) {
    RecurrenceRule rule = RULES.get(line.word(i));
    return rule != null && isMeant(i) ? new Match<>(rule, i + 1) : null;
  }

  private boolean isMeant(int i) {
    boolean ends =
        !line.continuesAt(i + 1)
            || AFTER_ADVERB.contains(line.word(i + 1))
            || times.beginsAt(i + 1);
    return ends && !BEFORE_NAME.contains(line.word(i - 1));
  }
}
