package todo.task.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import todo.event.Due;
import todo.event.Event;
import todo.event.FieldUpdated;
import todo.event.FieldUpdated.ChangedBy;
import todo.event.Json;
import todo.event.NotificationMethod;
import todo.event.Recurrence;
import todo.event.Reminder;
import todo.event.ReminderRequested;
import todo.event.Reminders;
import todo.event.TaskData;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskEvent.TaskDeleted;
import todo.event.TaskEvent.TaskUpdated;
import todo.event.TaskStatus;
import todo.task.request.Person;

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
    request(task, task.reminders());
    return events;
  }

  List<Event> deleted(TaskData task) {
    events.add(new TaskDeleted(taskId, person.id(), task, now));
    return events;
  }

  /** It comes back from the trash, where it has lain since {@code deletedAt}. */
  List<Event> restored(TaskData before, TaskData after, Instant deletedAt) {
    updated("deleted_at", deletedAt.toString(), null);
    fieldsUpdated(before, after);
    events.add(0, new TaskUpdated(taskId, person.id(), after, now));
    request(after, ahead(after));
    return events;
  }

  /** Something that is kept beside the task was added, changed or removed. */
  List<Event> noted(TaskData task, String field, String previous, String next) {
    events.add(new TaskUpdated(taskId, person.id(), task, now));
    updated(field, previous, next);
    return events;
  }

  Event commented(String text) {
    return new FieldUpdated(taskId, person.id(), "comment", null, text, changedBy, now);
  }

  /** Nothing, when both are the same. */
  List<Event> changed(TaskData before, TaskData after) {
    fieldsUpdated(before, after);
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
    boolean reopened = before.status() == TaskStatus.COMPLETED;
    request(after, reopened ? ahead(after) : added(before, after));
    return events;
  }

  private void fieldsUpdated(TaskData before, TaskData after) {
    Map<String, String> fields = fieldsOf(after);
    Map<String, String> known = fieldsOf(before);
    if (before.due() == null || after.due() == null) {
      known.remove("due_time_zone"); // comes and goes with the due date
    }
    known.forEach(
        (field, previous) -> {
          if (!Objects.equals(previous, fields.get(field))) {
            updated(field, previous, fields.get(field));
          }
        });
  }

  private void updated(String field, String previous, String next) {
    events.add(new FieldUpdated(taskId, person.id(), field, previous, next, changedBy, now));
  }

  /** Each field by its JSON name, as the audit trail shows it, in the order of the events. */
  private static Map<String, String> fieldsOf(TaskData task) {
    Due due = task.due();
    Recurrence recurrence = task.recurrence();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", task.title());
    fields.put("description", task.description());
    fields.put("due_date", text(task.dueDate()));
    fields.put("all_day", due != null && due.allDay() ? "true" : null);
    fields.put("due_time_zone", due == null ? null : text(due.zone()));
    fields.put("status", task.status().wireName());
    fields.put("priority", text(task.priority()));
    fields.put("tags", task.tags().isEmpty() ? null : String.join(" ", task.tags()));
    fields.put("project_id", text(task.projectId()));
    fields.put("parent_id", text(task.parentId()));
    fields.put("recurrence", recurrence == null ? null : recurrence.rule());
    fields.put("recurrence_from", recurrence == null ? null : recurrence.from().wireName());
    fields.put("position", text(task.position()));
    fields.put(
        "reminders",
        task.reminders().isEmpty() ? null : Json.write(Reminders.write(task.reminders()).build()));
    return fields;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private List<Reminder> ahead(TaskData task) {
    return task.reminders().stream().filter(r -> r.remindAt().isAfter(now)).toList();
  }

  /** By moment and method: whether it follows the due date makes no other reminder of it. */
  private static List<Reminder> added(TaskData before, TaskData after) {
    return after.reminders().stream()
        .filter(
            added ->
                before.reminders().stream()
                    .noneMatch(
                        r -> r.remindAt().equals(added.remindAt()) && r.method() == added.method()))
        .toList();
  }

  private void request(TaskData task, List<Reminder> reminders) {
    if (task.status() == TaskStatus.PENDING) {
      reminders.stream()
          .filter(reminder -> !reminder.isRelative() || reminder.remindAt().isAfter(now))
          .forEach(reminder -> request(task, reminder));
    }
  }

  private void request(TaskData task, Reminder reminder) {
    String email = reminder.method() == NotificationMethod.EMAIL ? person.email() : null;
    events.add(
        new ReminderRequested(
            taskId, person.id(), reminder.remindAt(), task.title(), reminder.method(), email));
  }
}
