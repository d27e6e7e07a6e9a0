package todo.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
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

  /** The counters of a channel's applier. */
  Counters of(String channel) {
    Tag tag = new Tag("channel", channel);
    return new Counters(
        registry.counter("todo_consumed_events", tag),
        registry.counter("todo_dead_lettered_events", tag));
  }

  /** Records on the broker, or here and not applied yet. */
  void lag(BatchChannel channel) {
    registry.gauge(
        "todo_channel_lag_records",
        () -> KafkaClientStatistics.recordsLag(channel.name()) + channel.waiting(),
        new Tag("channel", channel.name()));
  }

  /**
   * @param consumed events applied, each counted once
   * @param deadLettered records that became dead letters
   */
  record Counters(Counter consumed, Counter deadLettered) {}
}
