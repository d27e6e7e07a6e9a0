package todo.task.quickadd;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The recurrence rules that quick add can say (RFC 5545, section 3.3.10), without their end: just
 * enough to write them and to find the first occurrence, which is DTSTART.
 *
 * @param byMonth 1 to 12, or 0 for any
 * @param byMonthDay negative counts from the month's end
 * @param bySetPos 0 for none
 */
public record RecurrenceRule(
    Frequency frequency,
    int interval,
    int byMonth,
    List<Integer> byMonthDay,
    List<WeekDay> byDay,
    int bySetPos) {
  /** February 29 may be away for eight years. */
  private static final int FARTHEST_DAYS = 8 * 366;

  public RecurrenceRule {
    byMonthDay = List.copyOf(byMonthDay);
    byDay = List.copyOf(byDay);
  }

  /** FREQ. */
  public enum Frequency {
    MINUTELY,
    HOURLY,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
  }

  /**
   * A weekday of BYDAY.
   *
   * @param ordinal which one of the month, negative from its end; 0 for each
   */
  public record WeekDay(int ordinal, DayOfWeek day) {
    @Override
    public String toString() {
      return (ordinal == 0 ? "" : ordinal) + day.name().substring(0, 2);
    }

    private boolean is(LocalDate date) {
      if (date.getDayOfWeek() != day) {
        return false;
      }
      int fromStart = date.get(ChronoField.ALIGNED_WEEK_OF_MONTH);
      int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
      return ordinal == 0 || ordinal == fromStart || ordinal == fromEnd;
    }
  }

  public static RecurrenceRule every(int interval, Frequency frequency) {
    return new RecurrenceRule(frequency, interval, 0, List.of(), List.of(), 0);
  }

  public RecurrenceRule onDays(List<WeekDay> days) {
    return new RecurrenceRule(frequency, interval, byMonth, byMonthDay, days, bySetPos);
  }

  public RecurrenceRule onMonthDays(List<Integer> days) {
    return new RecurrenceRule(frequency, interval, byMonth, days, byDay, bySetPos);
  }

  public RecurrenceRule inMonth(int month) {
    return new RecurrenceRule(frequency, interval, month, byMonthDay, byDay, bySetPos);
  }

  public RecurrenceRule atPosition(int position) {
    return new RecurrenceRule(frequency, interval, byMonth, byMonthDay, byDay, position);
  }

  public RecurrenceRule each(Frequency other) {
    return new RecurrenceRule(other, interval, byMonth, byMonthDay, byDay, bySetPos);
  }

  /** Whether it recurs within a day, so that a day alone does not say when. */
  public boolean isWithinDay() {
    return frequency.compareTo(Frequency.DAILY) < 0;
  }

  /** What elapses between two occurrences of a rule {@linkplain #isWithinDay within the day}. */
  public Duration period() {
    return frequency == Frequency.HOURLY
        ? Duration.ofHours(interval)
        : Duration.ofMinutes(interval);
  }

  /**
   * The first day on or after one that the rule holds.
   *
   * @return null when there is none
   */
  public LocalDate firstOnOrAfter(LocalDate start) {
    for (int days = 0; days < FARTHEST_DAYS; days++) {
      LocalDate date = start.plusDays(days);
      if (holds(date)) {
        return date;
      }
    }
    return null;
  }

  private boolean holds(LocalDate date) {
    int end = date.getDayOfMonth() - date.lengthOfMonth() - 1;
    return (byMonth == 0 || byMonth == date.getMonthValue())
        && (byMonthDay.isEmpty()
            || byMonthDay.contains(date.getDayOfMonth())
            || byMonthDay.contains(end))
        && isOneOfDays(date)
        && (bySetPos == 0 || bySetPos == position(date));
  }

  private boolean isOneOfDays(LocalDate date) {
    return byDay.isEmpty() || byDay.stream().anyMatch(day -> day.is(date));
  }

  /** Which of the month's days it is, from the end that {@code bySetPos} counts from. */
  private int position(LocalDate date) {
    int step = bySetPos > 0 ? -1 : 1;
    int position = 0;
    for (LocalDate day = date; day.getMonth() == date.getMonth(); day = day.plusDays(step)) {
      position -= isOneOfDays(day) ? step : 0;
    }
    return position;
  }

  /** The rule's parts, always in the same order. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("FREQ=").append(frequency);
    append(text, "INTERVAL", interval == 1 ? "" : String.valueOf(interval));
    append(text, "BYMONTH", byMonth == 0 ? "" : String.valueOf(byMonth));
    append(text, "BYMONTHDAY", joined(byMonthDay));
    append(text, "BYDAY", joined(byDay));
    append(text, "BYSETPOS", bySetPos == 0 ? "" : String.valueOf(bySetPos));
    return text.toString();
  }

  private static void append(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(';').append(name).append('=').append(value);
    }
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
