package todo.task.outbox;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import todo.runtime.Migration;

/**
 * Publishes what lies in the outbox, {@value #LANES} lanes side by side.
 *
 * <p>Shared state: the list of lanes is written once, when the service starts, before any thread of
 * theirs runs.
 */
@ApplicationScoped
public class Relay {
  /** As many as {@code outbox.lane} knows. */
  static final int LANES = 3;

  private final DaprPublisher publisher;
  private final RelaySettings settings;
  private final Migration migration;
  private final MetricRegistry metrics;
  private volatile List<RelayLane> lanes = List.of();
  private volatile List<Thread> threads = List.of();

  /**
   * Its sessions don't wait for the disk: a delete that a crash undoes only publishes an event
   * again, with the same id.
   */
  @Resource(lookup = "jdbc/task-relay")
  private DataSource dataSource;

  @Resource private ManagedThreadFactory threadFactory;

  protected Relay() {
    this(null, null, null, null);
  }

  @Inject
  public Relay(
      DaprPublisher publisher,
      RelaySettings settings,
      Migration migration,
      MetricRegistry metrics) {
    this.publisher = publisher;
    this.settings = settings;
    this.migration = migration;
    this.metrics = metrics;
  }

  void start(
      @Observes @Priority(2) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    Counter published = metrics.counter("todo_published_events");
    List<RelayLane> all = new ArrayList<>();
    List<Thread> started = new ArrayList<>();
    for (int lane = 0; lane < LANES; lane++) {
      RelayLane relayLane = new RelayLane(lane, dataSource, publisher, settings, published::inc);
      all.add(relayLane);
      Thread thread = threadFactory.newThread(() -> runWhenMigrated(relayLane));
      thread.setName("relay-" + lane);
      started.add(thread);
    }
    lanes = List.copyOf(all);
    threads = List.copyOf(started);
    started.forEach(Thread::start);
  }

  private void runWhenMigrated(RelayLane lane) {
    try {
      migration.await();
      lane.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    }
  }

  /** A change of this task has committed. */
  public void wake(long taskId) {
    List<RelayLane> all = lanes;
    if (!all.isEmpty()) {
      all.get((int) (taskId % LANES)).wake();
    }
  }

  List<RelayLane> lanes() {
    return lanes;
  }

  /** Whether every lane's thread is there. */
  public boolean isRunning() {
    return threads.size() == LANES && threads.stream().allMatch(Thread::isAlive);
  }
}
