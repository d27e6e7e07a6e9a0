package todo.event;

/**
 * Something that happened to a task, or to a person's account. Each family belongs on one topic.
 */
public sealed interface Event permits TaskEvent, ReminderRequested, FieldUpdated, AccountEvent {

  /** The task's id at its producer; 0 where the event is about none. */
  long taskId();

  /** The person whose task it is: the subject of their token. */
  String userId();

  /** The CloudEvents {@code subject}: what the event is about, within its source. */
  default String subject() {
    return Long.toString(taskId());
  }

  /** The topic of this family. */
  Topic topic();

  /** The CloudEvents {@code type}. */
  String type();
}
