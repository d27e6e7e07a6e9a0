package todo.task.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import todo.event.Event;
import todo.event.FieldUpdated;
import todo.event.FieldUpdated.ChangedBy;
import todo.event.Json;
import todo.event.NotificationMethod;
import todo.event.Reminder;
import todo.event.ReminderRequested;
import todo.event.TaskData;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskEvent.TaskDeleted;
import todo.event.TaskEvent.TaskUpdated;
import todo.event.TaskStatus;

/**
 * One change of a task, and the events that tell of it: one on task-events, one a field on
 * task-updates, one a new reminder.
 */
final class TaskChange {
  private final long taskId;
  private final Person person;
  private final ChangedBy changedBy;
  private final Instant now;
  private final List<Event> events = new ArrayList<>();

  TaskChange(long taskId, Person person, ChangedBy changedBy, Instant now) {
    this.taskId = taskId;
    this.person = person;
    this.changedBy = changedBy;
    this.now = now;
  }

  List<Event> created(TaskData task) {
    events.add(new TaskCreated(taskId, person.id(), task, now));
    if (task.status() == TaskStatus.PENDING) {
      task.reminders().forEach(reminder -> request(task, reminder));
    }
    return events;
  }

  List<Event> deleted(TaskData task) {
    events.add(new TaskDeleted(taskId, person.id(), task, now));
    return events;
  }

  /** Nothing, when both are the same. */
  List<Event> changed(TaskData before, TaskData after) {
    fieldsOf(before, (field, previous) -> compare(field, previous, after));
    if (events.isEmpty()) {
      return events;
    }
    boolean completed =
        before.status() == TaskStatus.PENDING && after.status() == TaskStatus.COMPLETED;
    events.add(
        0,
        completed
            ? new TaskCompleted(taskId, person.id(), after, now)
            : new TaskUpdated(taskId, person.id(), after, now));
    if (after.status() == TaskStatus.PENDING) {
      boolean reopened = before.status() == TaskStatus.COMPLETED;
      after.reminders().stream()
          .filter(r -> reopened ? r.remindAt().isAfter(now) : !before.reminders().contains(r))
          .forEach(r -> request(after, r));
    }
    return events;
  }

  private void compare(String field, String previous, TaskData after) {
    fieldsOf(
        after,
        (name, value) -> {
          if (name.equals(field) && !Objects.equals(previous, value)) {
            events.add(
                new FieldUpdated(taskId, person.id(), field, previous, value, changedBy, now));
          }
        });
  }

  /** Each field by its JSON name, as the audit trail shows it. */
  private static void fieldsOf(TaskData task, BiConsumer<String, String> field) {
    field.accept("title", task.title());
    field.accept("description", task.description());
    field.accept("due_date", task.dueDate() == null ? null : task.dueDate().toString());
    field.accept("status", task.status().wireName());
    field.accept(
        "reminders",
        task.reminders().isEmpty()
            ? null
            : Json.write(RemindersConverter.toJson(task.reminders()).build()));
  }

  private void request(TaskData task, Reminder reminder) {
    String email = reminder.method() == NotificationMethod.EMAIL ? person.email() : null;
    events.add(
        new ReminderRequested(
            taskId, person.id(), reminder.remindAt(), task.title(), reminder.method(), email));
  }
}
