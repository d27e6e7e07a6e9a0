package todo.task.task;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import todo.event.Due;
import todo.event.Recurrence;
import todo.event.Reminder;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.task.request.Person;

/**
 * Something a person means to do. It begins pending, changes as they think of it, is completed,
 * perhaps reopened, put into the trash, and restored or in the end purged; each step makes a new
 * version, and an event.
 */
@Entity
public class Task {
  @Id private Long id;

  private String owner;
  private String title;
  private String description;

  @Column(name = "due_date")
  private Instant dueDate;

  @Column(name = "all_day")
  private boolean allDay;

  @Column(name = "due_zone")
  private String dueZone;

  private String status;
  private Integer priority;

  @Convert(converter = TagsConverter.class)
  private List<String> tags;

  @Column(name = "project_id")
  private Long projectId;

  @Column(name = "parent_id")
  private Long parentId;

  private String recurrence;

  @Column(name = "recurrence_from")
  private String recurrenceFrom;

  @Column(name = "recurrence_start")
  private LocalDateTime recurrenceStart;

  private BigDecimal position;

  @Convert(converter = RemindersConverter.class)
  private List<Reminder> reminders;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Column(name = "change_id")
  @Convert(converter = UuidConverter.class)
  private UUID changeId;

  protected Task() {}

  Task(long id, String owner, TaskData data, Instant now) {
    this.id = id;
    this.owner = owner;
    this.createdAt = now;
    become(data, now);
    if (position == null) {
      position = BigDecimal.valueOf(id); // behind all others, until a person puts it elsewhere
    }
  }

  void become(TaskData data, Instant now) {
    boolean completed = data.status() == TaskStatus.COMPLETED;
    completedAt = completed ? (completedAt == null ? now : completedAt) : null;
    title = data.title();
    description = data.description();
    status = data.status().wireName();
    reminders = data.reminders();
    priority = data.priority();
    tags = data.tags();
    projectId = data.projectId();
    parentId = data.parentId();
    position = data.position();
    due(data.due());
    recurrence(data.recurrence());
    updatedAt = now;
  }

  private void due(Due due) {
    dueDate = due == null ? null : due.at();
    allDay = due != null && due.allDay();
    dueZone = due == null || due.zone() == null ? null : due.zone().getId();
  }

  private void recurrence(Recurrence again) {
    recurrence = again == null ? null : again.rule();
    recurrenceFrom = again == null ? null : again.from().wireName();
    recurrenceStart = again == null ? null : again.start();
  }

  void trash(Instant now) {
    deletedAt = now;
    updatedAt = now;
  }

  void restore(Instant now) {
    deletedAt = null;
    updatedAt = now;
  }

  /** It was completed before it came here; null when nobody knows when. */
  void completed(Instant before) {
    if (completedAt != null && before != null) {
      completedAt = before;
    }
  }

  void changedBy(UUID change) {
    changeId = change;
  }

  /** The task as events carry it; {@code zone} is its owner's. */
  public TaskData data(ZoneId zone) {
    return new TaskData(
        title,
        description,
        due(),
        TaskStatus.of(status),
        reminders,
        zone,
        priority,
        tags,
        projectId,
        parentId,
        recurrence(),
        position);
  }

  private Due due() {
    return dueDate == null
        ? null
        : new Due(dueDate, allDay, dueZone == null ? null : ZoneId.of(dueZone));
  }

  private Recurrence recurrence() {
    return recurrence == null
        ? null
        : new Recurrence(recurrence, Recurrence.From.of(recurrenceFrom), recurrenceStart);
  }

  public long id() {
    return id;
  }

  public String owner() {
    return owner;
  }

  /** 1 for a new task; one more with each change. */
  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Null while it is pending. */
  public Instant completedAt() {
    return completedAt;
  }

  /** When it was put into the trash; null while it is not there. */
  public Instant deletedAt() {
    return deletedAt;
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  /** Whether the person has it, and not in the trash. */
  boolean isOf(Person person) {
    return owner.equals(person.id()) && !isDeleted();
  }

  /** The change that it was last part of; null for a task from before there was undo. */
  UUID changeId() {
    return changeId;
  }
}
