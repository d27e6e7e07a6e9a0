package todo.bench.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import todo.bench.event.FactProducer;
import todo.bench.report.Comparison;
import todo.bench.report.Figure;
import todo.bench.system.Backlog;
import todo.bench.system.MeasuredSystem;

/**
 * Analytics and audit working off a topic, one after the other, with all other services stopped.
 * Each is stopped while the events are produced, and goes on warm.
 */
public final class ConsumerMeasurement {
  private static final List<String> SERVICES = List.of("task", "notifier", "analytics", "audit");
  private static final double GOAL = 0.5;

  /** With two busy cores the JIT takes some 600,000 events until a consumer has its pace. */
  private static final int WARM_UPS = 3;

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final MeasuredSystem system;
  private final Backlog backlog;

  public ConsumerMeasurement(MeasuredSystem system, Backlog backlog) {
    this.system = system;
    this.backlog = backlog;
  }

  /** The first {@value #WARM_UPS} rounds, which warm up, do not count. */
  public List<Figure> measure(int rounds, int count) throws Exception {
    Comparison analytics = new Comparison("analytics consuming " + count + " events", GOAL);
    Comparison audit = new Comparison("audit consuming " + count + " events", GOAL);
    FactProducer events = new FactProducer(system.status().kafka());
    backlog.awaitNone(LIMIT);
    system.pause(SERVICES);
    try (PlainLoop loop = new PlainLoop(system)) {
      for (int round = -WARM_UPS; round < rounds; round++) {
        Map<String, Double> rates = round(loop, events, count);
        if (round >= 0) {
          analytics.add(rates.get("plain"), rates.get("analytics"));
          audit.add(rates.get("plain"), rates.get("audit"));
        } else {
          System.out.println("  warming up: " + rates);
        }
      }
    } finally {
      for (String service : SERVICES) {
        system.resume(service);
      }
    }
    return List.of(analytics.figure(), audit.figure());
  }

  private Map<String, Double> round(PlainLoop loop, FactProducer events, int count)
      throws Exception {
    loop.seekToEnd();
    events.produce(count);
    return Map.of(
        "plain", loop.run(count),
        "analytics", consume("analytics", "analytics", count),
        "audit", consume("audit", "audit-task-events", count));
  }

  private double consume(String service, String group, int count) throws Exception {
    try (AppliedBatches applied = new AppliedBatches(system, service, group)) {
      system.resume(service);
      backlog.awaitNone(group, LIMIT);
      system.pause(List.of(service));
      return applied.rate(count);
    }
  }
}
