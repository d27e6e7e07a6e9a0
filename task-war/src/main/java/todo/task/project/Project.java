package todo.task.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where a person keeps tasks that belong together. It is made at the end of their order, moved
 * within it, archived when it is done with, perhaps taken back, and in the end deleted.
 */
@Entity
public class Project {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String owner;
  private String name;

  @Column(name = "name_key")
  private String nameKey;

  private String color;
  private BigDecimal position;
  private boolean archived;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Project() {}

  Project(String owner, ProjectData data, BigDecimal position, Instant now) {
    this.owner = owner;
    this.position = position;
    this.createdAt = now;
    become(data, now);
  }

  void become(ProjectData data, Instant now) {
    name = data.name().text();
    nameKey = data.name().key();
    color = data.color() == null ? null : data.color().code();
    archived = data.archived();
    updatedAt = now;
  }

  public ProjectData data() {
    return new ProjectData(
        new ProjectName(name), color == null ? null : new ProjectColor(color), archived);
  }

  public long id() {
    return id;
  }

  String owner() {
    return owner;
  }

  /** See {@link ProjectName#key()}. */
  public String nameKey() {
    return nameKey;
  }

  BigDecimal position() {
    return position;
  }

  /** 1 for a new project; one more with each change of what it is, not of where it stands. */
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
