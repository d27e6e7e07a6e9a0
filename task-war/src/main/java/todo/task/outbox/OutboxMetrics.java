package todo.task.outbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How many events wait in the outbox, and for how long. */
@ApplicationScoped
public class OutboxMetrics {
  private final MetricRegistry registry;
  private final DataSource dataSource;

  protected OutboxMetrics() {
    this(null, null);
  }

  @Inject
  public OutboxMetrics(MetricRegistry registry, DataSource dataSource) {
    this.registry = registry;
    this.dataSource = dataSource;
  }

  void register(
      @Observes @Priority(3) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    registry.gauge("todo_outbox_waiting_events", () -> depth(OutboxStore.Depth::waiting));
    registry.gauge("todo_outbox_parked_events", () -> depth(OutboxStore.Depth::parked));
    registry.gauge("todo_outbox_oldest_seconds", () -> depth(OutboxStore.Depth::oldestSeconds));
  }

  /** NaN, as Prometheus has it, when the database does not answer. */
  private double depth(ToDoubleFunction<OutboxStore.Depth> figure) {
    try (Connection connection = dataSource.getConnection()) {
      return figure.applyAsDouble(OutboxStore.depth(connection));
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
