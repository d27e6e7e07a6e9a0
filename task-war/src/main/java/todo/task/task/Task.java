package todo.task.task;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import todo.event.Reminder;
import todo.event.TaskData;
import todo.event.TaskStatus;

/**
 * Something a person means to do. It begins pending, changes as they think of it, is completed,
 * perhaps reopened, and in the end deleted; each step makes a new version, and an event.
 */
@Entity
public class Task {
  @Id private Long id;

  private String owner;
  private String title;
  private String description;

  @Column(name = "due_date")
  private Instant dueDate;

  private String status;

  @Convert(converter = RemindersConverter.class)
  private List<Reminder> reminders;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Task() {}

  Task(long id, String owner, TaskData data, Instant now) {
    this.id = id;
    this.owner = owner;
    this.createdAt = now;
    become(data, now);
  }

  void become(TaskData data, Instant now) {
    title = data.title();
    description = data.description();
    dueDate = data.dueDate();
    status = data.status().wireName();
    reminders = data.reminders();
    updatedAt = now;
  }

  /** The task as events carry it; {@code zone} is its owner's. */
  public TaskData data(ZoneId zone) {
    return new TaskData(title, description, dueDate, TaskStatus.of(status), reminders, zone);
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
}
