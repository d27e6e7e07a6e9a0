package todo.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import todo.bench.Options.Subject;
import todo.bench.consumer.ConsumerMeasurement;
import todo.bench.finding.FindingMeasurement;
import todo.bench.latency.LatencyMeasurement;
import todo.bench.load.Accounts;
import todo.bench.load.ClosedLoop;
import todo.bench.load.OpenLoop;
import todo.bench.page.PageMeasurement;
import todo.bench.post.PostMeasurement;
import todo.bench.relay.RelayMeasurement;
import todo.bench.report.Figure;
import todo.bench.report.Table;
import todo.bench.system.Backlog;
import todo.bench.system.MeasuredSystem;
import todo.local.process.StartFailure;

/**
 * Measures, and prints a table at the end. Exit code 0 whether or not the goals are met: on a busy
 * machine they may not be; 1 when something could not be measured, 2 for arguments that make no
 * sense.
 */
public final class Main {
  /** Held, since a logger without a reference forgets its level. */
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private final Options options;
  private final List<Figure> figures = new ArrayList<>();

  private Main(Options options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    KAFKA.setLevel(Level.SEVERE);
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) throws Exception {
    try {
      new Main(Options.parse(arguments)).measure();
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      return 2;
    } catch (StartFailure e) {
      System.err.println("bench: " + e.getMessage());
      return 1;
    }
  }

  private void measure() throws Exception {
    if (wanted(EnumSet.of(Subject.POST, Subject.LATENCY))) {
      measureOneServer();
    }
    if (wanted(EnumSet.of(Subject.RELAY, Subject.CONSUMER))) {
      measureServerPerService();
    }
    if (options.only().contains(Subject.FINDING)) {
      figures.addAll(FindingMeasurement.run(options.port(), options.state()));
    }
    if (options.only().contains(Subject.PAGE)) {
      figures.addAll(PageMeasurement.run(options.rounds(), options.port(), options.state()));
    }
    System.out.println();
    System.out.print(Table.of(figures));
  }

  private void measureOneServer() throws Exception {
    System.out.println("One server with all four services");
    Scale scale = options.scale();
    try (MeasuredSystem system = MeasuredSystem.start(false, options.port(), options.state());
        Backlog backlog = new Backlog(system)) {
      Accounts accounts = new Accounts(system.url());
      ClosedLoop load = new ClosedLoop(system.url(), accounts);
      PostMeasurement post = new PostMeasurement(system, backlog, load);
      post.warmUp(scale.firstWarmUp(), scale.warmUp());
      if (options.only().contains(Subject.POST)) {
        figures.addAll(post.measure(options.rounds(), scale.warmUp(), scale.posts()));
      }
      if (options.only().contains(Subject.LATENCY)) {
        OpenLoop openLoop = new OpenLoop(system.url(), accounts);
        figures.addAll(
            new LatencyMeasurement(system, backlog, openLoop)
                .measure(options.rounds(), scale.warmUp(), scale.openLoop()));
      }
      system.done();
    }
  }

  private void measureServerPerService() throws Exception {
    System.out.println("A server per service");
    Scale scale = options.scale();
    try (MeasuredSystem system = MeasuredSystem.start(true, options.port(), options.state());
        Backlog backlog = new Backlog(system)) {
      if (options.only().contains(Subject.RELAY)) {
        figures.addAll(
            new RelayMeasurement(system, backlog).measure(options.rounds(), scale.drained()));
      }
      if (options.only().contains(Subject.CONSUMER)) {
        figures.addAll(
            new ConsumerMeasurement(system, backlog).measure(options.rounds(), scale.consumed()));
      }
      system.done();
    }
  }

  private boolean wanted(Set<Subject> any) {
    return options.only().stream().anyMatch(any::contains);
  }
}
