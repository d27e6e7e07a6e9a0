package todo.bench.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import todo.bench.load.ClosedLoop;
import todo.bench.machine.CpuUse;
import todo.bench.report.Comparison;
import todo.bench.report.Figure;
import todo.bench.report.Sample;
import todo.bench.system.Backlog;
import todo.bench.system.MeasuredSystem;

/** POST /api/tasks on kept-alive connections while all services work on the events. */
public final class PostMeasurement {
  private static final int CONNECTIONS = 32;
  private static final int FIRST_CONNECTIONS = 4;
  private static final Duration CATCH_UP_LIMIT = Duration.ofMinutes(5);
  private static final double GOAL = 0.12;

  private final MeasuredSystem system;
  private final Backlog backlog;
  private final ClosedLoop load;
  private final Comparison rate = new Comparison("POST, 32 connections", GOAL);
  private final Map<String, Sample> cpu = new LinkedHashMap<>();
  private final Sample total = new Sample();
  private final Sample left = new Sample();

  public PostMeasurement(MeasuredSystem system, Backlog backlog, ClosedLoop load) {
    this.system = system;
    this.backlog = backlog;
    this.load = load;
  }

  /** Few connections first: the JIT compiler needs a core. */
  public void warmUp(Duration first, Duration then) throws Exception {
    System.out.println("  warming up");
    load.postTasks(FIRST_CONNECTIONS, first);
    load.postTasks(CONNECTIONS, then);
    backlog.awaitNone(CATCH_UP_LIMIT);
  }

  public List<Figure> measure(int rounds, Duration warmUp, Duration duration) throws Exception {
    try (Pgbench pgbench = new Pgbench(system)) {
      for (int round = 0; round < rounds; round++) {
        double peer = pgbench.run(CONNECTIONS, duration);
        rate.add(peer, round(warmUp, duration));
      }
    }
    return figures();
  }

  /**
   * From quiet to quiet, so that the CPU time is that of all effects of the posts, those that come
   * after the last 201 included.
   */
  private double round(Duration warmUp, Duration duration) throws Exception {
    CpuUse use = CpuUse.from(system.status());
    long before = load.postTasks(CONNECTIONS, warmUp);
    long measured = load.postTasks(CONNECTIONS, duration);
    left.add(backlog.outbox() + backlog.lag("analytics"));
    backlog.awaitNone(CATCH_UP_LIMIT);
    double sum = 0;
    for (Map.Entry<String, Long> process : use.millis().entrySet()) {
      double each = (double) process.getValue() / (before + measured);
      cpu.computeIfAbsent(process.getKey(), name -> new Sample()).add(each);
      sum += process.getKey().equals(CpuUse.GENERATOR) ? 0 : each;
    }
    total.add(sum);
    return (double) measured / duration.toSeconds();
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(rate.figure());
    figures.add(
        Figure.beside("- events not yet counted at the last 201", "%.0f".formatted(left.median())));
    figures.add(Figure.beside("- CPU a POST, the system", millis(total)));
    cpu.forEach((name, each) -> figures.add(Figure.beside("- CPU a POST, " + name, millis(each))));
    return figures;
  }

  private static String millis(Sample sample) {
    return String.format(Locale.ROOT, "%.3f ms", sample.median());
  }
}
