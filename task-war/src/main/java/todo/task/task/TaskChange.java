package todo.task.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import todo.event.Event;
import todo.event.FieldUpdated;
import todo.event.FieldUpdated.ChangedBy;
import todo.event.Json;
import todo.event.NotificationMethod;
import todo.event.Reminder;
import todo.event.ReminderRequested;
import todo.event.Reminders;
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
    Map<String, String> fields = fieldsOf(after);
    fieldsOf(before)
        .forEach(
            (field, previous) -> {
              String value = fields.get(field);
              if (!Objects.equals(previous, value)) {
                events.add(
                    new FieldUpdated(taskId, person.id(), field, previous, value, changedBy, now));
              }
            });
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

  /** Each field by its JSON name, as the audit trail shows it, in the order of the events. */
  private static Map<String, String> fieldsOf(TaskData task) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", task.title());
    fields.put("description", task.description());
    fields.put("due_date", task.dueDate() == null ? null : task.dueDate().toString());
    fields.put("status", task.status().wireName());
    fields.put(
        "reminders",
        task.reminders().isEmpty() ? null : Json.write(Reminders.write(task.reminders()).build()));
    return fields;
  }

  private void request(TaskData task, Reminder reminder) {
    String email = reminder.method() == NotificationMethod.EMAIL ? person.email() : null;
    events.add(
        new ReminderRequested(
            taskId, person.id(), reminder.remindAt(), task.title(), reminder.method(), email));
  }
}
