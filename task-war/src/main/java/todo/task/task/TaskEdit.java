package todo.task.task;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import todo.event.InvalidFieldException;
import todo.event.JsonFields;
import todo.event.Recurrence;
import todo.event.Reminder;
import todo.event.Reminders;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.problem.RequestFields;
import todo.task.request.Person;

/** What a request's body makes of a task: of a new one, of all of it, or of some of its fields. */
final class TaskEdit {
  private static final Set<String> WRITABLE =
      Set.of(
          "title",
          "description",
          "due_date",
          "all_day",
          "time_zone",
          "status",
          "priority",
          "tags",
          "project_id",
          "parent_id",
          "reminders",
          "recurrence",
          "recurrence_from");

  private static final Set<String> REMINDER = Set.of("remind_at", "minutes_before", "method");

  private static final Set<String> READ_ONLY =
      Set.of("id", "position", "version", "created_at", "updated_at", "completed_at", "deleted_at");

  /** A new reminder may lie this far back: clocks differ, and requests take their time. */
  private static final long REMINDER_GRACE_SECONDS = 60;

  private final RequestFields fields;
  private final Person person;
  private final Clock clock;
  private final List<Consumer<TaskData.Builder>> steps = new ArrayList<>();

  private TaskEdit(RequestFields fields, Person person, Clock clock) {
    this.fields = fields;
    this.person = person;
    this.clock = clock;
  }

  /** What a body makes of a new task. */
  static TaskData create(JsonObject body, Person person, Clock clock) {
    TaskEdit edit = new TaskEdit(new RequestFields(body, WRITABLE), person, clock).read(true);
    return edit.apply(new TaskData.Builder(), List.of());
  }

  /**
   * PUT: the task becomes what the body says; what it leaves out is gone. What only the service
   * sets may be there, as it was read.
   */
  static UnaryOperator<TaskData> replace(JsonObject body, Person person, Clock clock) {
    Set<String> known = new HashSet<>(WRITABLE);
    known.addAll(READ_ONLY);
    TaskEdit edit = new TaskEdit(new RequestFields(body, known), person, clock).read(true);
    return before -> {
      TaskData.Builder task = new TaskData.Builder();
      task.position = before.position();
      return edit.apply(task, before.reminders());
    };
  }

  /** PATCH by RFC 7396: what the body leaves out stays, null removes. */
  static UnaryOperator<TaskData> merge(JsonObject body, Person person, Clock clock) {
    TaskEdit edit = new TaskEdit(new RequestFields(body, WRITABLE), person, clock).read(false);
    return before -> edit.apply(before.toBuilder(), before.reminders());
  }

  private TaskEdit read(boolean whole) {
    if (whole || fields.has("title")) {
      String title = fields.requiredText("title", TaskRules.MAX_TITLE);
      steps.add(task -> task.title = title);
    }
    String description = fields.optionalText("description", TaskRules.MAX_DESCRIPTION);
    set("description", f -> description, (task, text) -> task.description = text);
    set("status", f -> f.named("status", TaskStatus::of), (task, status) -> task.status = status);
    set(
        "priority",
        f -> f.optionalInteger("priority", 1, 4),
        (task, priority) -> task.priority = priority);
    set("tags", f -> Tags.distinct(f.texts("tags")), (task, tags) -> task.tags = tags);
    set("project_id", f -> f.optionalInteger("project_id"), (task, id) -> task.projectId = id);
    set("parent_id", f -> f.optionalInteger("parent_id"), (task, id) -> task.parentId = id);
    DueEdit due = DueEdit.read(fields);
    steps.add(task -> due.apply(task, person.zone()));
    set("reminders", TaskEdit::reminders, (task, reminders) -> task.reminders = reminders);
    readRecurrence();
    fields.throwIfWrong();
    return this;
  }

  private static List<Reminder> reminders(JsonFields task) {
    task.objects("reminders").forEach(reminder -> reminder.requireOnly(REMINDER));
    return Reminders.read(task);
  }

  private void readRecurrence() {
    Recurrence.From from =
        fields.has("recurrence_from")
            ? fields.read(f -> f.named("recurrence_from", Recurrence.From::of))
            : null;
    set(
        "recurrence",
        f -> f.optionalText("recurrence"),
        (task, rule) ->
            task.recurrence =
                rule == null ? null : new Recurrence(rule, Recurrence.From.DUE_DATE, null));
    if (from != null) {
      steps.add(task -> task.recurrence = countedFrom(from, task.recurrence));
    }
  }

  private static Recurrence countedFrom(Recurrence.From from, Recurrence recurrence) {
    if (recurrence == null) {
      throw new InvalidFieldException("recurrence_from", "needs a recurrence");
    }
    return new Recurrence(recurrence.rule(), from, recurrence.start());
  }

  private <T> void set(
      String name, Function<JsonFields, T> read, BiConsumer<TaskData.Builder, T> set) {
    if (fields.has(name)) {
      T value = fields.read(read);
      steps.add(task -> set.accept(task, value));
    }
  }

  private TaskData apply(TaskData.Builder task, List<Reminder> known) {
    task.timeZone = person.zone();
    steps.forEach(step -> step.accept(task));
    // What the same request asks for is told as a mistake instead.
    if (!fields.has("reminders")) {
      task.dropRelativeRemindersUnlessDue();
    }
    if (!fields.has("recurrence")) {
      task.dropRecurrenceUnlessDue();
    }
    TaskData after = task.build();
    requireAhead(after.reminders(), known);
    return after;
  }

  private void requireAhead(List<Reminder> reminders, List<Reminder> known) {
    Instant earliest = clock.instant().minusSeconds(REMINDER_GRACE_SECONDS);
    for (Reminder reminder : reminders) {
      if (!reminder.isRelative()
          && reminder.remindAt().isBefore(earliest)
          && !known.contains(reminder)) {
        throw new InvalidFieldException("remind_at", "must not lie in the past");
      }
    }
  }
}
