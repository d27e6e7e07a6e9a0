package todo.task.processor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.reactivestreams.Subscriber;
import todo.channel.Channels;
import todo.event.Topic;

/** The processor's channel: all of task-events that concerns it. */
@ApplicationScoped
public class TaskProcessorChannel {
  private final Channels channels;
  private final TaskProcessor processor;

  protected TaskProcessorChannel() {
    this(null, null);
  }

  @Inject
  public TaskProcessorChannel(Channels channels, TaskProcessor processor) {
    this.channels = channels;
    this.processor = processor;
  }

  @Incoming("task-events")
  public Subscriber<Message<byte[]>> taskEvents() {
    return channels.open(
        "task-processor", Topic.TASK_EVENTS, TaskProcessor::concerns, processor::apply);
  }
}
