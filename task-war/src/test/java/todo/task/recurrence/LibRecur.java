package todo.task.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.InstanceIterator;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recurrenceset.OfRuleAndFirst;

/** Series by lib-recur, an engine that shares nothing with ours, java.time included. */
final class LibRecur {
  /** java.util.TimeZone, by which it goes, knows no change of the clocks from 2038 on. */
  static final int LAST_YEAR = 2036;

  private LibRecur() {}

  /**
   * @param occurrences the first of them before {@link #LAST_YEAR} ends, the start among them
   * @param gaveUp whether it threw before there were so many
   */
  record Answer(List<Instant> occurrences, boolean gaveUp) {}

  static Answer first(Sample sample, int most) {
    Question question = Question.about(sample);
    List<Instant> first = new ArrayList<>();
    try {
      InstanceIterator all = iterator(sample, question.rule());
      while (all.hasNext() && first.size() < Math.min(most, question.count())) {
        DateTime next = all.next();
        if (next.getYear() > LAST_YEAR) {
          break;
        }
        if (first.isEmpty() || question.takes(sample, next)) {
          first.add(instant(sample, next));
        }
      }
      return new Answer(first, false);
    } catch (InvalidRecurrenceRuleException e) {
      throw new AssertionError(sample.toString(), e);
    } catch (RuntimeException e) {
      return new Answer(first, true);
    }
  }

  /**
   * What is asked of lib-recur. Two kinds of rules it can't answer as they are, and is asked for
   * more, of which what is too much is taken out here: some of the hours or minutes, where it gives
   * up after 4,320 without an occurrence and is a day off with a negative BYYEARDAY, for each of
   * the days; and weeks of some months, where it has days that BYDAY has not, for the weeks of all.
   */
  private record Question(
      String rule, RecurrenceRule meant, boolean byTheDay, boolean weeksOfMonths, int count) {
    static Question about(Sample sample) {
      RecurrenceRule rule = sample.parsed();
      boolean all = rule.numbers().isEmpty() && rule.byDay().isEmpty();
      boolean byTheDay = rule.frequency().isWithinDay() && !all;
      boolean weeks = rule.has(NumberPart.BYMONTH) && rule.has(NumberPart.BYWEEKNO);
      if (!byTheDay && (!weeks || rule.has(NumberPart.BYSETPOS))) {
        return new Question(sample.rule(), rule, false, false, Integer.MAX_VALUE);
      }
      String asked = sample.rule().replaceAll(";(COUNT|BYSETPOS)=[^;]*", "");
      if (byTheDay) {
        String days = rule.has(NumberPart.BYYEARDAY) ? "YEARLY" : "DAILY";
        asked = asked.replaceAll("FREQ=[A-Z]+|;INTERVAL=[0-9]+", "") + ";FREQ=" + days;
        asked = asked.substring(1) + each(NumberPart.BYHOUR, 24, rule);
        if (rule.frequency() == Frequency.MINUTELY) {
          asked += each(NumberPart.BYMINUTE, 60, rule);
        }
      } else {
        asked = asked.replaceAll(";BYMONTH=[^;]*", "");
      }
      int count = Objects.requireNonNullElse(rule.count(), Integer.MAX_VALUE);
      return new Question(asked, rule, byTheDay, !byTheDay, count);
    }

    private static String each(NumberPart part, int end, RecurrenceRule rule) {
      return rule.has(part)
          ? ""
          : IntStream.range(0, end)
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(",", ";" + part + "=", ""));
    }

    boolean takes(Sample sample, DateTime wall) {
      if (weeksOfMonths) {
        return meant.numbers(NumberPart.BYMONTH).contains(wall.getMonth() + 1);
      }
      if (!byTheDay) {
        return true;
      }
      long unit = meant.frequency() == Frequency.HOURLY ? 3600 : 60; // seconds
      long now = Math.floorDiv(seconds(wall), unit);
      long from = Math.floorDiv(sample.start().toEpochSecond(ZoneOffset.UTC), unit);
      return (now - from) % meant.interval() == 0;
    }
  }

  /** On the wall clock, as if it were UTC. */
  private static long seconds(DateTime wall) {
    return wall.swapTimeZone(DateTime.UTC).getTimestamp() / 1000;
  }

  private static Instant instant(Sample sample, DateTime wall) {
    return sample.allDay() // lib-recur's days have no zone
        ? Instant.ofEpochMilli(
            new DateTime(
                    TimeZone.getTimeZone(sample.zone()),
                    wall.getYear(),
                    wall.getMonth(),
                    wall.getDayOfMonth(),
                    0,
                    0,
                    0)
                .getTimestamp())
        // java.util.TimeZone takes the second of a time that comes twice, RFC 5545 the first
        : Instant.ofEpochMilli(wall.getTimestamp())
            .atZone(sample.zone())
            .withEarlierOffsetAtOverlap()
            .toInstant();
  }

  private static InstanceIterator iterator(Sample sample, String rule)
      throws InvalidRecurrenceRuleException {
    LocalDateTime s = sample.start();
    TimeZone zone = TimeZone.getTimeZone(sample.zone());
    int month = s.getMonthValue() - 1;
    DateTime start =
        sample.allDay()
            ? new DateTime(s.getYear(), month, s.getDayOfMonth())
            : new DateTime(
                zone, s.getYear(), month, s.getDayOfMonth(), s.getHour(), s.getMinute(), 0);
    return new OfRuleAndFirst(
            new org.dmfs.rfc5545.recur.RecurrenceRule(rule, RfcMode.RFC5545_STRICT), start)
        .iterator();
  }
}
