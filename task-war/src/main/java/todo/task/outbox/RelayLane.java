package todo.task.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import todo.runtime.Pause;

/**
 * Publishes one lane of the outbox: the tasks whose id has its remainder. Of all replicas, the one
 * whose connection holds the lane's lock is at work; the others stand by.
 *
 * <p>Order is kept by never having two unacknowledged events of a task on their way to a topic: the
 * sidecar's client neither is idempotent nor limits itself to one request in flight, so a broker
 * that dies would reorder them.
 */
final class RelayLane implements Runnable {
  private static final Logger LOG = Logger.getLogger(RelayLane.class.getName());
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final int lane;
  private final DataSource dataSource;
  private final DaprPublisher publisher;
  private final RelaySettings settings;
  private final LongConsumer publishedCount;
  private final Semaphore woken = new Semaphore(0);
  private volatile String lastFailure;
  private volatile boolean active;

  RelayLane(
      int lane,
      DataSource dataSource,
      DaprPublisher publisher,
      RelaySettings settings,
      LongConsumer publishedCount) {
    this.lane = lane;
    this.dataSource = dataSource;
    this.publisher = publisher;
    this.settings = settings;
    this.publishedCount = publishedCount;
  }

  /** There is something new in the outbox. */
  void wake() {
    woken.release();
  }

  /** Why the last attempt failed, or null after one that did not. */
  String lastFailure() {
    return lastFailure;
  }

  /** Whether this replica has the lane. */
  boolean isActive() {
    return active;
  }

  @Override
  public void run() {
    Pause pause = new Pause(LONGEST_PAUSE_MILLIS);
    try {
      while (true) {
        try (Connection connection = dataSource.getConnection()) {
          pause.reset();
          relay(new OutboxStore(connection, lane));
        } catch (SQLException e) {
          lastFailure = "database: " + e.getMessage();
          LOG.log(Level.WARNING, e, () -> "Relay lane " + lane + " waits for its database");
        }
        pause.sleep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    }
  }

  private void relay(OutboxStore store) throws SQLException, InterruptedException {
    while (!store.lock()) {
      TimeUnit.MILLISECONDS.sleep(settings.poll().toMillis()); // another replica has the lane
    }
    active = true;
    try {
      drain(store);
    } finally {
      active = false;
      store.unlock();
    }
  }

  private void drain(OutboxStore store) throws SQLException, InterruptedException {
    Pause pause = new Pause(LONGEST_PAUSE_MILLIS);
    while (true) {
      List<OutboxRow> rows = store.first(settings.fetchSize());
      if (rows.isEmpty()) {
        awaitWork();
      } else if (!publish(store, rows)) {
        pause.sleep();
      } else {
        pause.reset();
        if (rows.size() < settings.fetchSize()) {
          linger(); // what has come meanwhile would go out in a call of a few events
        }
      }
    }
  }

  /** Until a change commits here, or for a poll's time, since it may commit in another replica. */
  private void awaitWork() throws InterruptedException {
    if (woken.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
      linger();
    }
  }

  /** Gathers neighbours. Whoever commits before the lane is read needs not wake it any more. */
  private void linger() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(settings.linger().toMillis());
    woken.drainPermits();
  }

  /** Answers whether all went out, or were parked. */
  private boolean publish(OutboxStore store, List<OutboxRow> rows) throws SQLException {
    for (Deque<OutboxRow> topic : byTopic(rows)) {
      while (!topic.isEmpty()) {
        List<OutboxRow> call = nextCall(topic);
        PublishResult result = publisher.publish(call);
        if (!result.published().isEmpty()) {
          store.delete(result.published());
          publishedCount.accept(result.published().size());
        }
        for (Map.Entry<OutboxRow, String> refused : result.refused().entrySet()) {
          store.park(refused.getKey(), refused.getValue());
          LOG.severe("Relay lane " + lane + " parked an event: " + refused.getValue());
        }
        if (result.failure() != null) {
          report(result.failure());
          return false;
        }
        if (!result.refused().isEmpty()) {
          return true; // what came after it in the call was not sent: read again, in order
        }
      }
    }
    lastFailure = null;
    return true;
  }

  private void report(String failure) {
    if (lastFailure == null) {
      LOG.warning(() -> "Relay lane " + lane + " can't publish, and tries again: " + failure);
    }
    lastFailure = failure;
  }

  private static List<Deque<OutboxRow>> byTopic(List<OutboxRow> rows) {
    Map<String, Deque<OutboxRow>> topics = new HashMap<>();
    rows.forEach(row -> topics.computeIfAbsent(row.topic(), t -> new ArrayDeque<>()).add(row));
    return new ArrayList<>(topics.values());
  }

  /**
   * Takes the first events of the topic, each task's first only; what it passes over stays, in
   * order.
   */
  private List<OutboxRow> nextCall(Deque<OutboxRow> topic) {
    List<OutboxRow> call = new ArrayList<>();
    Deque<OutboxRow> later = new ArrayDeque<>();
    Set<Long> keys = new HashSet<>();
    while (!topic.isEmpty() && call.size() < settings.callSize()) {
      OutboxRow row = topic.poll();
      if (keys.add(row.taskId())) {
        call.add(row);
      } else {
        later.add(row);
      }
    }
    while (!later.isEmpty()) {
      topic.addFirst(later.pollLast());
    }
    return call;
  }
}
