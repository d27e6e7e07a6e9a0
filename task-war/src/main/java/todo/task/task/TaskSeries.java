package todo.task.task;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import todo.event.Due;
import todo.event.InvalidFieldException;
import todo.event.Recurrence;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.task.recurrence.NextOccurrence;
import todo.task.recurrence.RecurrenceRule;
import todo.task.recurrence.Series;

/** A task that recurs: where its series begins, and what its next occurrence is. */
final class TaskSeries {
  private TaskSeries() {}

  /**
   * A recurring task with the wall time from which its rule counts: the due date at the time when
   * the rule was given. Putting one occurrence off does not move the others.
   *
   * @param before null for a new task
   * @throws InvalidFieldException when the rule is wrong, or the task is not due at all
   */
  static TaskData begin(TaskData before, TaskData after) {
    Recurrence now = after.recurrence();
    if (now == null) {
      return after;
    }
    if (after.due() == null) {
      throw new InvalidFieldException("recurrence", "needs a due date to begin at");
    }
    String rule = RecurrenceRule.parse(now.rule()).toString();
    boolean goesOn =
        before != null
            && before.recurrence() != null
            && before.recurrence().start() != null
            && before.recurrence().rule().equals(rule)
            && before.recurrence().from() == now.from()
            && isOfOneKind(before.due(), after.due());
    TaskData.Builder task = after.toBuilder();
    task.recurrence =
        new Recurrence(
            rule, now.from(), goesOn ? before.recurrence().start() : after.due().wallTime());
    TaskData begun = task.build();
    of(begun); // which says what else is wrong with it
    return begun;
  }

  /** The task as it is due next, once it was completed; empty when the series is over. */
  static Optional<TaskData> afterCompletion(TaskData task, Instant completedAt) {
    return NextOccurrence.afterCompletion(
            of(task), task.dueDate(), task.recurrence().from(), completedAt)
        .map(next -> at(next, task));
  }

  /** The task as it is due after its due date; empty when the series is over. */
  static Optional<TaskData> afterDue(TaskData task) {
    return NextOccurrence.skip(of(task), task.dueDate(), task.recurrence().from())
        .map(next -> at(next, task));
  }

  private static Series of(TaskData task) {
    Due due = task.due();
    Recurrence recurrence = task.recurrence();
    RecurrenceRule rule = RecurrenceRule.parse(recurrence.rule());
    return due.allDay()
        ? Series.allDay(rule, recurrence.start().toLocalDate(), due.zone())
        : Series.timed(rule, recurrence.start(), due.zone());
  }

  /** Reminders of the last occurrence are not reminders of this one, unless they move with it. */
  private static TaskData at(NextOccurrence next, TaskData task) {
    TaskData.Builder data = task.toBuilder();
    data.status = TaskStatus.PENDING;
    data.due = new Due(next.due(), task.due().allDay(), task.due().zone());
    data.reminders = task.reminders().stream().filter(r -> r.isRelative()).toList();
    data.recurrence =
        new Recurrence(
            next.series().rule().toString(), task.recurrence().from(), next.series().start());
    return data.build();
  }

  private static boolean isOfOneKind(Due before, Due after) {
    return before.allDay() == after.allDay() && Objects.equals(before.zone(), after.zone());
  }
}
