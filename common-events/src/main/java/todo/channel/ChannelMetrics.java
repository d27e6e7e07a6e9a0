package todo.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What {@code /metrics} says of each channel. */
@ApplicationScoped
public class ChannelMetrics {
  private final MetricRegistry registry;

  protected ChannelMetrics() {
    this(null);
  }

  @Inject
  public ChannelMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  void register(BatchChannel channel) {
    Tag tag = new Tag("channel", channel.name());
    registry.gauge("todo_consumed_events", () -> channel.applier().applied(), tag);
    registry.gauge("todo_dead_lettered_events", () -> channel.applier().deadLettered(), tag);
    registry.gauge(
        "todo_channel_lag_records",
        () -> KafkaClientStatistics.recordsLag(channel.name()) + channel.waiting(),
        tag);
  }
}
