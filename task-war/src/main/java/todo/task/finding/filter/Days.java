package todo.task.finding.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A person's days at an instant.
 *
 * @param zone in which their days begin and end
 */
public record Days(Instant now, ZoneId zone) {

  /** The first instant of the day that is meant. */
  Instant start(Day day) {
    return start(date(day));
  }

  /** The first instant of the day after. */
  Instant end(Day day) {
    return start(date(day).plusDays(1));
  }

  private LocalDate date(Day day) {
    return day.seenFrom(LocalDate.ofInstant(now, zone));
  }

  private Instant start(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }
}
