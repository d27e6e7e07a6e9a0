package todo.bench.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import todo.bench.event.FactProducer;
import todo.bench.report.Comparison;
import todo.bench.report.Figure;
import todo.bench.system.Backlog;
import todo.bench.system.MeasuredSystem;

/**
 * The relay draining events of distinct tasks, all of which it sees at once: they are written in
 * one transaction. The other services are stopped; what the task service's own processor reads of
 * the topic, it reads in the peer's turn too.
 */
public final class RelayMeasurement {
  private static final List<String> OTHERS = List.of("notifier", "analytics", "audit");
  private static final double GOAL = 0.7;
  private static final int WARM_UPS = 2;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final MeasuredSystem system;
  private final Backlog backlog;
  private final FactProducer events;

  public RelayMeasurement(MeasuredSystem system, Backlog backlog) {
    this.system = system;
    this.backlog = backlog;
    this.events = new FactProducer(system.status().kafka());
  }

  public List<Figure> measure(int rounds, int count) throws Exception {
    Comparison rate = new Comparison("relay draining " + count + " events", GOAL);
    system.pause(OTHERS);
    try (OutboxFill outbox = new OutboxFill(system, events)) {
      BareLoop loop = new BareLoop(system.status(), events);
      for (int round = -WARM_UPS; round < rounds; round++) {
        double peer = loop.run(count);
        backlog.awaitNone("task-processor", LIMIT);
        double product = drain(outbox, count);
        backlog.awaitNone("task-processor", LIMIT);
        if (round >= 0) {
          rate.add(peer, product);
        }
      }
    } finally {
      for (String other : OTHERS) {
        system.resume(other);
      }
    }
    return List.of(rate.figure());
  }

  /** Events a second, from the moment when the first are on the topic to an empty outbox. */
  private double drain(OutboxFill outbox, int count) throws Exception {
    long before = backlog.ends("task-events");
    outbox.fill(count);
    long first = 0;
    while (first == 0) {
      TimeUnit.MILLISECONDS.sleep(1);
      first = backlog.ends("task-events") - before;
    }
    long begin = System.nanoTime();
    while (backlog.ends("task-events") - before < count) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    while (backlog.outbox() > 0) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return (count - first) * 1e9 / (System.nanoTime() - begin);
  }
}
