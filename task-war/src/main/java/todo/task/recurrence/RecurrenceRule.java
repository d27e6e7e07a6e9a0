package todo.task.recurrence;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import todo.event.InvalidFieldException;

/**
 * When something recurs: the value of an RRULE (RFC 5545, section 3.3.10). Rules that say the same
 * in another order or case are equal.
 *
 * @param interval periods from one that counts to the next, from 1
 * @param numbers the lists of numbers that the rule has, none of them empty
 * @param byDay empty where the rule has no BYDAY
 * @param weekStart MO where the rule has no WKST
 * @param count occurrences, the start included; null for no limit
 * @param until null for no limit
 */
public record RecurrenceRule(
    Frequency frequency,
    int interval,
    Map<NumberPart, SortedSet<Integer>> numbers,
    SortedSet<Weekday> byDay,
    DayOfWeek weekStart,
    Integer count,
    Until until) {

  /** Characters of a rule as it is written. */
  public static final int MAX_LENGTH = 500;

  /** The shortest INTERVAL of a rule by the minute. */
  public static final int LEAST_MINUTES = 5;

  static final int MAX_INTERVAL = 10_000;
  static final int MAX_COUNT = 100_000;

  private static final SortedSet<Integer> NONE = Collections.emptySortedSet();

  /**
   * Reads a rule, with or without {@code RRULE:} before it.
   *
   * @throws InvalidFieldException about {@code recurrence}, naming the part at fault: it is
   *     malformed, not known, not allowed where it stands, never fires, or fires too often
   */
  public static RecurrenceRule parse(String text) {
    RecurrenceRule rule = new RuleParser().parse(text);
    RuleCheck.check(rule);
    return rule;
  }

  /** A rule of nothing else; what is put together by it and the methods below is not checked. */
  public static RecurrenceRule every(int interval, Frequency frequency) {
    return new RecurrenceRule(
        frequency, interval, Map.of(), Collections.emptySortedSet(), DayOfWeek.MONDAY, null, null);
  }

  public RecurrenceRule with(NumberPart part, Collection<Integer> values) {
    Map<NumberPart, SortedSet<Integer>> all = new EnumMap<>(NumberPart.class);
    all.putAll(numbers);
    all.put(part, Collections.unmodifiableSortedSet(new TreeSet<>(values)));
    return new RecurrenceRule(
        frequency, interval, Collections.unmodifiableMap(all), byDay, weekStart, count, until);
  }

  public RecurrenceRule onDays(Collection<Weekday> days) {
    SortedSet<Weekday> all = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    return new RecurrenceRule(frequency, interval, numbers, all, weekStart, count, until);
  }

  /** The same parts in other periods. */
  public RecurrenceRule each(int newInterval, Frequency newFrequency) {
    return new RecurrenceRule(newFrequency, newInterval, numbers, byDay, weekStart, count, until);
  }

  /** The numbers of a part; empty without it. */
  SortedSet<Integer> numbers(NumberPart part) {
    return numbers.getOrDefault(part, NONE);
  }

  public boolean has(NumberPart part) {
    return numbers.containsKey(part);
  }

  /** The same rule for so many occurrences. */
  public RecurrenceRule withCount(Integer newCount) {
    return new RecurrenceRule(frequency, interval, numbers, byDay, weekStart, newCount, until);
  }

  public RecurrenceRule withUntil(Until last) {
    return new RecurrenceRule(frequency, interval, numbers, byDay, weekStart, count, last);
  }

  /** The rule in canonical form, without {@code RRULE:} before it; defaults are left out. */
  @Override
  public String toString() {
    StringJoiner parts = new StringJoiner(";");
    parts.add("FREQ=" + frequency);
    if (interval != 1) {
      parts.add("INTERVAL=" + interval);
    }
    for (NumberPart part : NumberPart.values()) {
      if (part == NumberPart.BYSETPOS && !byDay.isEmpty()) { // which chooses from BYDAY too
        parts.add("BYDAY=" + list(byDay));
      }
      if (has(part)) {
        parts.add(part + "=" + list(numbers(part)));
      }
    }
    if (weekStart != DayOfWeek.MONDAY) {
      parts.add("WKST=" + Weekday.code(weekStart));
    }
    if (count != null) {
      parts.add("COUNT=" + count);
    }
    if (until != null) {
      parts.add("UNTIL=" + until);
    }
    return parts.toString();
  }

  private static String list(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
