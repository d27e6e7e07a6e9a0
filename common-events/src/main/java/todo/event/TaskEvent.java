package todo.event;

import java.time.Instant;
import java.util.Objects;

/**
 * The life of a task, on {@link Topic#TASK_EVENTS}; {@code task} is the task as the change left it.
 */
public sealed interface TaskEvent extends Event {

  TaskData task();

  /** When the change was made. */
  Instant timestamp();

  /** The {@code event_type} on the wire: created, updated, completed or deleted. */
  String eventType();

  @Override
  default Topic topic() {
    return Topic.TASK_EVENTS;
  }

  @Override
  default String type() {
    return "todo.task." + eventType();
  }

  record TaskCreated(long taskId, String userId, TaskData task, Instant timestamp)
      implements TaskEvent {
    public TaskCreated {
      requireWhole(userId, task, timestamp);
    }

    @Override
    public String eventType() {
      return "created";
    }
  }

  /** Any change that is neither of the others; reopening is an update with status pending. */
  record TaskUpdated(long taskId, String userId, TaskData task, Instant timestamp)
      implements TaskEvent {
    public TaskUpdated {
      requireWhole(userId, task, timestamp);
    }

    @Override
    public String eventType() {
      return "updated";
    }
  }

  record TaskCompleted(long taskId, String userId, TaskData task, Instant timestamp)
      implements TaskEvent {
    public TaskCompleted {
      requireWhole(userId, task, timestamp);
    }

    @Override
    public String eventType() {
      return "completed";
    }
  }

  /** {@code task} is the task as it last was. */
  record TaskDeleted(long taskId, String userId, TaskData task, Instant timestamp)
      implements TaskEvent {
    public TaskDeleted {
      requireWhole(userId, task, timestamp);
    }

    @Override
    public String eventType() {
      return "deleted";
    }
  }

  private static void requireWhole(String userId, TaskData task, Instant timestamp) {
    Objects.requireNonNull(userId, "user_id");
    Objects.requireNonNull(task, "task_data");
    Objects.requireNonNull(timestamp, "timestamp");
  }
}
