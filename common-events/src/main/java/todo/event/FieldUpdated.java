package todo.event;

import java.time.Instant;
import java.util.Objects;

/**
 * One field of a task changed, on {@link Topic#TASK_UPDATES}: the audit trail.
 *
 * @param fieldChanged the field's JSON name
 * @param previousValue null when it had none
 * @param newValue null when it has none now
 */
public record FieldUpdated(
    long taskId,
    String userId,
    String fieldChanged,
    String previousValue,
    String newValue,
    ChangedBy changedBy,
    Instant timestamp)
    implements Event {

  /** Who made a change: the person, or the system on their behalf. */
  public enum ChangedBy {
    USER("user"),
    SYSTEM("system");

    private final String wireName;

    ChangedBy(String wireName) {
      this.wireName = wireName;
    }

    /** The name in JSON. */
    public String wireName() {
      return wireName;
    }

    /**
     * @throws IllegalArgumentException when it is neither
     */
    public static ChangedBy of(String wireName) {
      return switch (wireName) {
        case "user" -> USER;
        case "system" -> SYSTEM;
        default -> throw new IllegalArgumentException("must be user or system");
      };
    }
  }

  public FieldUpdated {
    Objects.requireNonNull(userId, "user_id");
    Objects.requireNonNull(fieldChanged, "field_changed");
    Objects.requireNonNull(changedBy, "changed_by");
    Objects.requireNonNull(timestamp, "timestamp");
  }

  @Override
  public Topic topic() {
    return Topic.TASK_UPDATES;
  }

  @Override
  public String type() {
    return "todo.task.field_updated";
  }
}
