package todo.bench.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import todo.bench.load.OpenLoop;
import todo.bench.report.Figure;
import todo.bench.report.Sample;
import todo.bench.system.Backlog;
import todo.bench.system.MeasuredSystem;

/**
 * How long after its 201 a new task has its audit entry and its count in analytics, both committed,
 * at 200 new tasks a second.
 */
public final class LatencyMeasurement {
  private static final int PER_SECOND = 200;
  private static final double GOAL_MILLIS = 150;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final MeasuredSystem system;
  private final Backlog backlog;
  private final OpenLoop load;

  public LatencyMeasurement(MeasuredSystem system, Backlog backlog, OpenLoop load) {
    this.system = system;
    this.backlog = backlog;
    this.load = load;
  }

  public List<Figure> measure(int rounds, Duration warmUp, Duration duration) throws Exception {
    backlog.awaitNone(LIMIT);
    round(warmUp);
    List<Delays> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Delays delays = round(duration);
      System.out.println("  " + delays);
      all.add(delays);
    }
    return figures(all);
  }

  private Delays round(Duration duration) throws Exception {
    try (Sightings sightings = new Sightings(system)) {
      load.postTasks(PER_SECOND, duration, sightings::created);
      return sightings.awaitAll(LIMIT);
    }
  }

  private static List<Figure> figures(List<Delays> rounds) {
    Sample p50 = new Sample();
    Sample p99 = new Sample();
    Sample largest = new Sample();
    Sample audit = new Sample();
    Sample analytics = new Sample();
    Sample late = new Sample();
    for (Delays delays : rounds) {
      p50.add(delays.both().quantile(0.5));
      p99.add(delays.both().quantile(0.99));
      largest.add(delays.both().max());
      audit.add(delays.audit().quantile(0.99));
      analytics.add(delays.analytics().quantile(0.99));
      late.add(delays.answer().quantile(0.99));
    }
    Figure goal =
        new Figure(
            "201 to audit and analytics at " + PER_SECOND + "/s, p99",
            "",
            millis(p99.median()),
            String.format(Locale.ROOT, "(%.0f to %.0f ms)", p99.min(), p99.max()),
            String.format(Locale.ROOT, "under %.0f ms", GOAL_MILLIS),
            p99.median() < GOAL_MILLIS ? "yes" : "no");
    return List.of(
        goal,
        Figure.beside("- the same, p50", millis(p50.median())),
        Figure.beside("- the same, the longest", millis(largest.max())),
        Figure.beside("- to the audit entry, p99", millis(audit.median())),
        Figure.beside("- to the analytics row, p99", millis(analytics.median())),
        Figure.beside(
            "- from the moment a request was due to its 201, p99", millis(late.median())));
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.0f ms", value);
  }
}
