package todo.analytics.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.reactivestreams.Subscriber;
import todo.analytics.pattern.Completions;
import todo.channel.Channels;
import todo.channel.ReceivedEvent;
import todo.event.Envelope;
import todo.event.TaskEvent;
import todo.event.Topic;

/**
 * Counts the facts on task-events. Events of other producers are only input to the task service,
 * whose own event follows when it accepts them: they are not counted.
 */
@ApplicationScoped
public class AnalyticsChannel {
  private final Channels channels;

  protected AnalyticsChannel() {
    this(null);
  }

  @Inject
  public AnalyticsChannel(Channels channels) {
    this.channels = channels;
  }

  @Incoming("task-events")
  public Subscriber<Message<byte[]>> taskEvents() {
    return channels.open("analytics", Topic.TASK_EVENTS, Envelope::isFact, AnalyticsChannel::count);
  }

  static void count(Connection connection, List<ReceivedEvent> events) throws SQLException {
    DailyCounts counts = new DailyCounts();
    events.forEach(event -> counts.add(event.envelope()));
    DailyActivity.add(connection, counts.sorted());
    Completions.count(connection, facts(events));
  }

  private static List<TaskEvent> facts(List<ReceivedEvent> events) {
    return events.stream()
        .map(ReceivedEvent::envelope)
        .filter(Envelope::isFact)
        .map(Envelope::event)
        .filter(TaskEvent.class::isInstance)
        .map(TaskEvent.class::cast)
        .toList();
  }
}
