package todo.analytics.engagement;

import java.time.LocalDate;
import todo.event.TaskEvent;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskEvent.TaskDeleted;

/**
 * What happened on a day.
 *
 * @param day a day of the person's, in their time zone
 * @param events of every type, updates included
 */
record DayCount(LocalDate day, int created, int completed, int deleted, int events) {

  static DayCount none(LocalDate day) {
    return new DayCount(day, 0, 0, 0, 0);
  }

  DayCount plus(TaskEvent event) {
    return new DayCount(
        day,
        created + (event instanceof TaskCreated ? 1 : 0),
        completed + (event instanceof TaskCompleted ? 1 : 0),
        deleted + (event instanceof TaskDeleted ? 1 : 0),
        events + 1);
  }
}
