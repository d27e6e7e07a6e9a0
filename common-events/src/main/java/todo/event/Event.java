package todo.event;

/** Something that happened to a task. Each family belongs on one topic. */
public sealed interface Event permits TaskEvent, ReminderRequested, FieldUpdated {

  /** The task's id at its producer. */
  long taskId();

  /** The person whose task it is: the subject of their token. */
  String userId();

  /** The topic of this family. */
  Topic topic();

  /** The CloudEvents {@code type}. */
  String type();
}
