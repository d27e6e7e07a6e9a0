package todo.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.reactivestreams.Subscriber;
import todo.channel.Channels;
import todo.event.Topic;

/** Both topics that tell of tasks, into one trail: facts of ours and what other producers sent. */
@ApplicationScoped
public class AuditChannel {
  private final Channels channels;
  private final Trail trail;

  protected AuditChannel() {
    this(null, null);
  }

  @Inject
  public AuditChannel(Channels channels, Trail trail) {
    this.channels = channels;
    this.trail = trail;
  }

  @Incoming("task-updates")
  public Subscriber<Message<byte[]>> taskUpdates() {
    return channels.open("audit-task-updates", Topic.TASK_UPDATES, trail::append);
  }

  @Incoming("task-events")
  public Subscriber<Message<byte[]>> taskEvents() {
    return channels.open("audit-task-events", Topic.TASK_EVENTS, trail::append);
  }
}
