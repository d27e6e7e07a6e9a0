package todo.task.task;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import todo.event.InvalidFieldException;
import todo.event.Json;
import todo.event.Reminder;
import todo.event.Reminders;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.problem.RequestFields;

/** Tasks as REST has them. */
final class TaskJson {
  private static final Set<String> WRITABLE =
      Set.of("title", "description", "due_date", "status", "reminders");
  private static final Set<String> READ_ONLY = Set.of("id", "version", "created_at", "updated_at");

  /** A new reminder may lie this far back: clocks differ, and requests take their time. */
  private static final long REMINDER_GRACE_SECONDS = 60;

  private final Clock clock;

  TaskJson(Clock clock) {
    this.clock = clock;
  }

  static JsonObject write(Task task) {
    TaskData data = task.data(null);
    JsonObjectBuilder json = Json.object().add("id", task.id()).add("title", data.title());
    Json.addOrNull(json, "description", data.description());
    Json.addOrNull(json, "due_date", data.dueDate());
    return json.add("status", data.status().wireName())
        .add("reminders", Reminders.write(data.reminders()))
        .add("version", task.version())
        .add("created_at", task.createdAt().toString())
        .add("updated_at", task.updatedAt().toString())
        .build();
  }

  /** What a body makes of a new task. */
  TaskData readNew(JsonObject body, Person person) {
    RequestFields fields = new RequestFields(body, WRITABLE);
    TaskData task = read(fields, person);
    fields.throwIfWrong();
    requireAhead(task.reminders(), List.of());
    return task;
  }

  /**
   * PUT: the task becomes what the body says; what it leaves out is gone. What only the service
   * sets may be there, as it was read.
   */
  UnaryOperator<TaskData> replace(JsonObject body, Person person) {
    Set<String> known = new HashSet<>(WRITABLE);
    known.addAll(READ_ONLY);
    RequestFields fields = new RequestFields(body, known);
    TaskData after = read(fields, person);
    fields.throwIfWrong();
    return before -> {
      requireAhead(after.reminders(), before.reminders());
      return after;
    };
  }

  /** PATCH by RFC 7396: what the body leaves out stays, null removes. */
  UnaryOperator<TaskData> merge(JsonObject body, Person person) {
    RequestFields fields = new RequestFields(body, WRITABLE);
    String title = fields.has("title") ? fields.requiredText("title", TaskRules.MAX_TITLE) : null;
    TaskStatus status =
        fields.has("status") ? fields.read(f -> f.named("status", TaskStatus::of)) : null;
    String description = fields.optionalText("description", TaskRules.MAX_DESCRIPTION);
    Instant due = fields.read(f -> f.optionalInstant("due_date"));
    List<Reminder> reminders = fields.read(RemindersConverter::read);
    fields.throwIfWrong();
    return before -> {
      if (fields.has("reminders")) {
        requireAhead(reminders, before.reminders());
      }
      return new TaskData(
          title == null ? before.title() : title,
          fields.has("description") ? description : before.description(),
          fields.has("due_date") ? due : before.dueDate(),
          status == null ? before.status() : status,
          fields.has("reminders") ? reminders : before.reminders(),
          person.zone());
    };
  }

  private TaskData read(RequestFields fields, Person person) {
    String title = fields.requiredText("title", TaskRules.MAX_TITLE);
    String description = fields.optionalText("description", TaskRules.MAX_DESCRIPTION);
    Instant due = fields.read(f -> f.optionalInstant("due_date"));
    TaskStatus status =
        fields.has("status")
            ? fields.read(f -> f.named("status", TaskStatus::of))
            : TaskStatus.PENDING;
    List<Reminder> reminders = fields.read(RemindersConverter::read);
    return title == null || status == null || reminders == null
        ? null // the fields hold the errors
        : new TaskData(title, description, due, status, reminders, person.zone());
  }

  private void requireAhead(List<Reminder> reminders, List<Reminder> known) {
    Instant earliest = clock.instant().minusSeconds(REMINDER_GRACE_SECONDS);
    for (Reminder reminder : reminders) {
      if (reminder.remindAt().isBefore(earliest) && !known.contains(reminder)) {
        throw new InvalidFieldException("remind_at", "must not lie in the past");
      }
    }
  }
}
