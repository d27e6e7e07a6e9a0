package todo.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A task as an event carries it. All but the first four fields and {@code due.at} are additions to
 * the seed's schema, which other producers need not know.
 *
 * @param description null when there is none
 * @param due null when there is none
 * @param reminders all of the task's reminders, each once; empty when the producer does not know
 *     them. Relative ones follow {@code due}.
 * @param timeZone the person's IANA zone, in which a day of theirs begins and ends; null when the
 *     producer does not know it
 * @param priority 1, the highest, to 4; null when there is none
 * @param tags each once, as they are written, without {@code #}
 * @param projectId null for the Inbox
 * @param parentId the task that this one is a part of, or null
 * @param recurrence null for a task that does not come again
 * @param position where the person has put it among their tasks; null when it was never placed
 */
public record TaskData(
    String title,
    String description,
    Due due,
    TaskStatus status,
    List<Reminder> reminders,
    ZoneId timeZone,
    Integer priority,
    List<String> tags,
    Long projectId,
    Long parentId,
    Recurrence recurrence,
    BigDecimal position) {

  public TaskData {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(status, "status");
    reminders = reminders.stream().map(reminder -> reminder.of(due)).distinct().toList();
    tags = List.copyOf(tags);
  }

  /** A task with the seed's fields, and reminders. */
  public TaskData(
      String title,
      String description,
      Instant dueDate,
      TaskStatus status,
      List<Reminder> reminders,
      ZoneId timeZone) {
    this(
        title,
        description,
        dueDate == null ? null : new Due(dueDate, false, null),
        status,
        reminders,
        timeZone,
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }

  /** The seed's {@code due_date}; null when there is none. */
  public Instant dueDate() {
    return due == null ? null : due.at();
  }

  /** The same task at another status. */
  public TaskData with(TaskStatus other) {
    return with(task -> task.status = other);
  }

  /**
   * The same task, but for what {@code edit} changes of it.
   *
   * @throws InvalidFieldException when a reminder is relative, and there is no due date any more
   */
  public TaskData with(Consumer<Builder> edit) {
    Builder task = toBuilder();
    edit.accept(task);
    return task.build();
  }

  public Builder toBuilder() {
    Builder task = new Builder();
    task.title = title;
    task.description = description;
    task.due = due;
    task.status = status;
    task.reminders = new ArrayList<>(reminders);
    task.timeZone = timeZone;
    task.priority = priority;
    task.tags = new ArrayList<>(tags);
    task.projectId = projectId;
    task.parentId = parentId;
    task.recurrence = recurrence;
    task.position = position;
    return task;
  }

  /** A task in the making; begins pending, with nothing else. */
  public static final class Builder {
    public String title;
    public String description;
    public Due due;
    public TaskStatus status = TaskStatus.PENDING;
    public List<Reminder> reminders = List.of();
    public ZoneId timeZone;
    public Integer priority;
    public List<String> tags = List.of();
    public Long projectId;
    public Long parentId;
    public Recurrence recurrence;
    public BigDecimal position;

    /** Without a due date there is nothing that a reminder could be before. */
    public void dropRelativeRemindersUnlessDue() {
      if (due == null) {
        reminders = reminders.stream().filter(reminder -> !reminder.isRelative()).toList();
      }
    }

    /** Without a due date there is nothing to be due again. */
    public void dropRecurrenceUnlessDue() {
      if (due == null) {
        recurrence = null;
      }
    }

    /**
     * @throws InvalidFieldException when a reminder is relative, and there is no due date
     */
    public TaskData build() {
      return new TaskData(
          title,
          description,
          due,
          status,
          reminders,
          timeZone,
          priority,
          tags,
          projectId,
          parentId,
          recurrence,
          position);
    }
  }
}
