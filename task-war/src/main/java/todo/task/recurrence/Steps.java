package todo.task.recurrence;

import static todo.task.recurrence.NumberPart.BYHOUR;
import static todo.task.recurrence.NumberPart.BYMINUTE;
import static todo.task.recurrence.NumberPart.BYSECOND;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each INTERVAL-th hour or minute of the wall clock, counted from the start's, with what BYHOUR and
 * BYMINUTE leave of them: both limit, but BYMINUTE says which minute of an hour it is (the table in
 * RFC 5545, section 3.3.10).
 */
final class Steps implements TimesOfDay {
  private final RecurrenceRule rule;
  private final ChronoUnit unit;
  private final long unitsOfDay;

  /** The hour or minute to count from, on the wall clock as if it were UTC. */
  private final long zero;

  private final int minute;
  private final int second;

  /**
   * By the first step of a day, on which all others of the day depend: all lists together take no
   * more steps than a day has units, however many days are asked for.
   */
  private final Map<Long, List<LocalTime>> byFirst = new HashMap<>();

  Steps(RecurrenceRule rule, LocalDateTime start) {
    this.rule = rule;
    unit = rule.frequency().unit();
    unitsOfDay = Duration.ofDays(1).dividedBy(unit.getDuration());
    zero = Math.floorDiv(start.toEpochSecond(ZoneOffset.UTC), unit.getDuration().toSeconds());
    minute = rule.has(BYMINUTE) ? rule.numbers(BYMINUTE).first() : start.getMinute();
    second = rule.has(BYSECOND) ? rule.numbers(BYSECOND).first() : start.getSecond();
  }

  @Override
  public List<LocalTime> on(LocalDate day) {
    long toZero = zero - day.toEpochDay() * unitsOfDay;
    return byFirst.computeIfAbsent(Math.floorMod(toZero, (long) rule.interval()), this::from);
  }

  private List<LocalTime> from(long first) {
    List<LocalTime> times = new ArrayList<>();
    for (long step = first; step < unitsOfDay; step += rule.interval()) {
      LocalTime time = LocalTime.MIDNIGHT.plus(step, unit);
      LocalTime fires = unit == ChronoUnit.HOURS ? time.withMinute(minute) : time;
      if (allows(BYHOUR, fires.getHour()) && allows(BYMINUTE, fires.getMinute())) {
        times.add(fires.withSecond(second));
      }
    }
    return times;
  }

  private boolean allows(NumberPart part, int value) {
    return !rule.has(part) || rule.numbers(part).contains(value);
  }
}
