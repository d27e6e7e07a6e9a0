package todo.task.transfer.ics;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A VTIMEZONE (RFC 5545, section 3.6.5), which a file must have for each zone that it names: every
 * change of the offset since {@value #FIRST_YEAR}, and the rules that go on.
 */
final class IcsZone {
  private static final int FIRST_YEAR = 2000;

  /** As far as changes go that no RRULE says. */
  private static final int LAST_YEAR = 2060;

  private final IcsWriter out;
  private final ZoneRules rules;

  private IcsZone(IcsWriter out, ZoneRules rules) {
    this.out = out;
    this.rules = rules;
  }

  static void write(IcsWriter out, ZoneId zone) throws IOException {
    out.line("BEGIN", "VTIMEZONE");
    out.line("TZID", zone.getId());
    new IcsZone(out, zone.getRules()).writeRules();
    out.line("END", "VTIMEZONE");
  }

  private void writeRules() throws IOException {
    LocalDateTime begin = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);
    Instant first = begin.toInstant(ZoneOffset.UTC);
    ZoneOffset offset = rules.getOffset(first);
    observance(begin, offset, offset, rules.isDaylightSavings(first), null);
    int year = FIRST_YEAR;
    for (ZoneOffsetTransition change : rules.getTransitions()) {
      if (change.getInstant().isAfter(first)) {
        write(change, null);
        year = change.getDateTimeBefore().getYear() + 1;
      }
    }
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      writeRule(rule, year);
    }
  }

  private void writeRule(ZoneOffsetTransitionRule rule, int firstYear) throws IOException {
    List<ZoneOffsetTransition> changes =
        IntStream.rangeClosed(firstYear, Math.max(firstYear, LAST_YEAR))
            .mapToObj(rule::createTransition)
            .toList();
    if (changes.stream().allMatch(change -> isOnDayOf(rule, change.getDateTimeBefore()))) {
      write(changes.get(0), recurrence(rule));
    } else {
      for (ZoneOffsetTransition change : changes) {
        write(change, null);
      }
    }
  }

  /** The rule may name the day in UTC, or as one that has ended: then no RRULE says the same. */
  private static boolean isOnDayOf(ZoneOffsetTransitionRule rule, LocalDateTime wallTime) {
    int first = rule.getDayOfMonthIndicator();
    int last = wallTime.toLocalDate().lengthOfMonth();
    int from = first == -1 ? last - 6 : first;
    return wallTime.getMonth() == rule.getMonth()
        && (rule.getDayOfWeek() == null
            ? wallTime.getDayOfMonth() == first
            : wallTime.getDayOfWeek() == rule.getDayOfWeek()
                && from > 0
                && from + 6 <= last
                && wallTime.getDayOfMonth() >= from
                && wallTime.getDayOfMonth() <= from + 6);
  }

  private void write(ZoneOffsetTransition change, String recurrence) throws IOException {
    observance(
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        rules.isDaylightSavings(change.getInstant()),
        recurrence);
  }

  private void observance(
      LocalDateTime onset, ZoneOffset from, ZoneOffset to, boolean daylight, String recurrence)
      throws IOException {
    String name = daylight ? "DAYLIGHT" : "STANDARD";
    out.line("BEGIN", name);
    out.line("DTSTART", IcsTime.local(onset));
    out.line("TZOFFSETFROM", offset(from));
    out.line("TZOFFSETTO", offset(to));
    if (recurrence != null) {
      out.line("RRULE", recurrence);
    }
    out.line("END", name);
  }

  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
  }

  private static String recurrence(ZoneOffsetTransitionRule rule) {
    int day = rule.getDayOfMonthIndicator();
    String month = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
    if (rule.getDayOfWeek() == null) {
      return month + ";BYMONTHDAY=" + day;
    }
    String weekday = rule.getDayOfWeek().name().substring(0, 2);
    if (day == -1) {
      return month + ";BYDAY=-1" + weekday;
    }
    return month
        + ";BYDAY="
        + weekday
        + ";BYMONTHDAY="
        + IntStream.range(day, day + 7).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }
}
