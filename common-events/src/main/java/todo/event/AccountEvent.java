package todo.event;

import java.time.Instant;
import java.util.Objects;

/**
 * The end of an account, on {@link Topic#TASK_EVENTS}: it concerns all of a person's tasks, and
 * names none. Its Kafka key is 0, the id of no task.
 */
public sealed interface AccountEvent extends Event {

  /** When it happened. */
  Instant timestamp();

  /** The {@code event_type} on the wire: account_deleted or account_erased. */
  String eventType();

  @Override
  default long taskId() {
    return 0;
  }

  @Override
  default String subject() {
    return userId();
  }

  @Override
  default Topic topic() {
    return Topic.TASK_EVENTS;
  }

  @Override
  default String type() {
    return "todo." + eventType().replace('_', '.');
  }

  /** A person has deleted their account: what a service keeps of them is to be erased. */
  record AccountDeleted(String userId, Instant timestamp) implements AccountEvent {
    public AccountDeleted {
      Objects.requireNonNull(userId, "user_id");
      Objects.requireNonNull(timestamp, "timestamp");
    }

    @Override
    public String eventType() {
      return "account_deleted";
    }
  }

  /**
   * A service has erased what it kept of a person.
   *
   * @param service task, notifier, analytics or audit
   */
  record AccountErased(String userId, String service, Instant timestamp) implements AccountEvent {
    public AccountErased {
      Objects.requireNonNull(userId, "user_id");
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(timestamp, "timestamp");
    }

    @Override
    public String eventType() {
      return "account_erased";
    }
  }
}
