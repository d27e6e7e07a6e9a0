package todo.notifier.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.reactivestreams.Subscriber;
import todo.channel.Channels;
import todo.channel.ReceivedEvent;
import todo.event.Topic;

/** Reads {@code task-events}: cancels the reminders that a task no longer wants. */
@ApplicationScoped
public class TaskEventsChannel {
  private final Channels channels;
  private final Tasks tasks;

  protected TaskEventsChannel() {
    this(null, null);
  }

  @Inject
  public TaskEventsChannel(Channels channels, Tasks tasks) {
    this.channels = channels;
    this.tasks = tasks;
  }

  @Incoming("task-events")
  public Subscriber<Message<byte[]>> taskEvents() {
    return channels.open(
        "notifier-task-events", Topic.TASK_EVENTS, TaskState::concerns, this::apply);
  }

  private void apply(Connection connection, List<ReceivedEvent> events) throws Exception {
    tasks.apply(connection, TaskState.reduce(events));
  }
}
