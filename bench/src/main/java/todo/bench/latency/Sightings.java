package todo.bench.latency;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import todo.bench.load.OpenLoop.Created;
import todo.bench.system.MeasuredSystem;

/**
 * Watches both databases, and tells for each task when its effects were first seen. A watcher looks
 * again 2 ms after it has looked: delays are too long by that, never too short.
 */
final class Sightings implements AutoCloseable {
  private static final long PAUSE_MILLIS = 2;

  private final Queue<Created> created = new ConcurrentLinkedDeque<>();
  private final Deque<Created> open = new ArrayDeque<>(); // the analytics watcher's
  private final Delays delays = new Delays(); // the analytics watcher's, until it has ended
  private final AuditWatch audit;
  private final AnalyticsWatch analytics;
  private final Thread auditThread = new Thread(this::watchAudit, "watch-audit");
  private final Thread analyticsThread = new Thread(this::watchAnalytics, "watch-analytics");
  private volatile boolean complete;
  private volatile Exception failure;

  Sightings(MeasuredSystem system) throws SQLException {
    audit = new AuditWatch(system.connect("audit"));
    analytics = new AnalyticsWatch(system.connect("analytics"));
    analyticsThread.start(); // first: the other one watches as long as this one does
    auditThread.start();
  }

  /** A task was created; may be told by many threads. */
  void created(Created task) {
    created.add(task);
  }

  /** Waits until all effects of all tasks were seen; none is created any more. */
  Delays awaitAll(Duration limit) throws Exception {
    complete = true;
    analyticsThread.join(limit.toMillis());
    if (failure != null) {
      throw failure;
    }
    if (analyticsThread.isAlive()) {
      throw new IllegalStateException("some tasks have no audit entry or no analytics row");
    }
    return delays;
  }

  private void watchAudit() {
    try {
      while (analyticsThread.isAlive()) {
        audit.look();
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (SQLException | InterruptedException | RuntimeException e) {
      failure = e;
    }
  }

  private void watchAnalytics() {
    try {
      while (failure == null) {
        boolean last = complete;
        take();
        open.removeIf(this::isDone);
        if (last && open.isEmpty()) {
          return;
        }
        OptionalLong oldest = open.stream().mapToLong(t -> t.createdAt().toEpochMilli()).min();
        if (oldest.isPresent()) {
          analytics.look(oldest.getAsLong());
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (SQLException | InterruptedException | RuntimeException e) {
      failure = e;
    }
  }

  private void take() {
    for (Created task = created.poll(); task != null; task = created.poll()) {
      open.add(task);
    }
  }

  /** Whether both effects were seen; if so, their delays are kept. */
  private boolean isDone(Created task) {
    AuditWatch.Entry entry = audit.entry(task.taskId());
    Long counted = entry == null ? null : analytics.seen(entry.eventId());
    if (counted == null) {
      return false;
    }
    double toAudit = millis(task.answered(), entry.seen());
    double toAnalytics = millis(task.answered(), counted);
    delays.audit().add(toAudit);
    delays.analytics().add(toAnalytics);
    delays.both().add(Math.max(toAudit, toAnalytics));
    delays.answer().add(millis(task.intended(), task.answered()));
    return true;
  }

  /** Not below zero: an effect may be seen before the 201. */
  private static double millis(long begin, long end) {
    return Math.max(0, (end - begin) / 1e6);
  }

  @Override
  public void close() throws SQLException {
    auditThread.interrupt();
    analyticsThread.interrupt();
    audit.close();
    analytics.close();
  }
}
