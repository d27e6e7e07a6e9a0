package todo.task.quickadd.english;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a task is due.
 *
 * @param date the day in the person's zone
 */
record Due(Instant instant, LocalDate date, boolean isAllDay) {

  static Due at(Instant instant, Moment moment) {
    return new Due(instant, instant.atZone(moment.zone()).toLocalDate(), false);
  }
}
