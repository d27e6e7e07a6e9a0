package todo.event;

import java.time.Instant;
import java.util.Objects;

/**
 * A person is to be reminded of a task, on {@link Topic#REMINDERS}. It holds until the task ends or
 * no longer has this reminder; both show in the task's events.
 *
 * @param email the person's address, which the notifier could not know otherwise: it owns no
 *     accounts. Null when the method is another, or the producer does not know it.
 */
public record ReminderRequested(
    long taskId,
    String userId,
    Instant remindAt,
    String taskTitle,
    NotificationMethod method,
    String email)
    implements Event {

  public ReminderRequested {
    Objects.requireNonNull(userId, "user_id");
    Objects.requireNonNull(remindAt, "remind_at");
    Objects.requireNonNull(taskTitle, "task_title");
    Objects.requireNonNull(method, "notification_method");
  }

  @Override
  public Topic topic() {
    return Topic.REMINDERS;
  }

  @Override
  public String type() {
    return "todo.reminder.requested";
  }
}
