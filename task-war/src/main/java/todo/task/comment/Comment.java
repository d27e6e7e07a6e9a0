package todo.task.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A note that the owner of a task has put to it. It is deleted with the task at the latest. */
@Entity
public class Comment {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "task_id")
  private long taskId;

  private String text;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Comment() {}

  Comment(long taskId, String text, Instant now) {
    this.taskId = taskId;
    this.createdAt = now;
    become(text, now);
  }

  void become(String other, Instant now) {
    text = other;
    updatedAt = now;
  }

  /** Grows with the time at which comments are made. */
  public long id() {
    return id;
  }

  public long taskId() {
    return taskId;
  }

  public String text() {
    return text;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
