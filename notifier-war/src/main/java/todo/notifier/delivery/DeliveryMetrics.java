package todo.notifier.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What {@code /metrics} says of reminders. */
@ApplicationScoped
public class DeliveryMetrics {
  private static final Metadata SENT =
      Metadata.builder()
          .withName("todo_reminders_attempted")
          .withDescription("Attempts to send a reminder, by the state that they led to")
          .build();
  private static final Metadata DUE =
      Metadata.builder()
          .withName("todo_reminders_due")
          .withDescription("Reminders that are due and not sent yet")
          .build();
  private static final Metadata AGE =
      Metadata.builder()
          .withName("todo_reminders_oldest_due_seconds")
          .withUnit("seconds")
          .withDescription("How long the oldest of them is due")
          .build();

  private final MetricRegistry registry;
  private final Clock clock;

  protected DeliveryMetrics() {
    this(null, null);
  }

  @Inject
  public DeliveryMetrics(MetricRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void show(Supplier<Backlog> backlog) {
    registry.gauge(DUE, () -> backlog.get().due());
    registry.gauge(AGE, () -> backlog.get().age(clock.instant()).toMillis() / 1000.0);
  }

  void count(DeliveryState state) {
    registry.counter(SENT, new Tag("state", state.wireName())).inc();
  }
}
