package todo.task.recurrence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Recur;

/**
 * Series by ical4j. It expands on the wall clock; the start, COUNT and UNTIL are added here as the
 * RFC has them, since it counts without the start.
 */
final class Ical4j {
  private Ical4j() {}

  static List<Instant> first(Sample sample, int most) {
    RecurrenceRule rule = sample.parsed();
    String asked = sample.rule().replaceAll(";(COUNT|UNTIL)=[^;]*", "");
    if (rule.weekStart() == DayOfWeek.MONDAY) {
      asked += ";WKST=MO"; // it takes the default locale's instead
    }
    LocalDateTime start = sample.start();
    Series series = new Series(rule, start, sample.allDay(), sample.zone());
    List<Instant> first = new ArrayList<>(List.of(series.instant(start)));
    new Recur<LocalDateTime>(asked)
        .getDatesAsStream(start, start, start.plusYears(Series.LOOKAHEAD), most + 1)
        .filter(wall -> wall.isAfter(start))
        .filter(wall -> isInTime(rule, wall, sample))
        .limit(Math.min(most, rule.count() == null ? most : rule.count()) - 1)
        .map(series::instant)
        .forEach(first::add);
    return first;
  }

  private static boolean isInTime(RecurrenceRule rule, LocalDateTime wall, Sample sample) {
    return rule.until() == null || rule.until().includes(wall, sample.allDay(), sample.zone());
  }
}
