package todo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import todo.local.part.DaprdBinary;
import todo.local.part.Libraries;
import todo.local.part.Server;
import todo.local.part.UserNamespace;
import todo.local.process.Child;
import todo.local.process.ProcessTable;

/**
 * A running system: PostgreSQL, Kafka, the Dapr sidecar, an SMTP server and Open Liberty, all kept
 * running until {@link #stop}.
 *
 * <pre>{@code
 * try (TodoSystem system = TodoSystem.builder().separate(true).port(20000).state(folder).start()) {
 *   system.awaitReady(Duration.ofMinutes(3));
 *   system.process("kafka").kill9();
 * }
 * }</pre>
 */
public final class TodoSystem implements AutoCloseable {
  private final Settings settings;
  private final Secrets secrets;
  private final RunFolder run;
  private final Consumer<String> progress;
  private final long begin = System.nanoTime();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Object statusLock = new Object(); // one writer of the status files at a time
  private Fleet fleet;

  private TodoSystem(Settings settings, Secrets secrets, RunFolder run, Consumer<String> progress) {
    this.settings = settings;
    this.secrets = secrets;
    this.run = run;
    this.progress = progress;
  }

  public static TodoSystemBuilder builder() {
    return new TodoSystemBuilder();
  }

  static TodoSystem start(Settings settings, Consumer<String> progress)
      throws IOException, InterruptedException {
    StateFolder.prepare(settings.state());
    RunFolder run = new RunFolder(settings.state());
    ProcessTable table = run.take();
    try {
      Preconditions.check(settings.separate(), portsByUse(settings));
      UserNamespace.require();
      Path daprd = new DaprdBinary(settings.home()).find(progress);
      Secrets secrets = Secrets.of(settings.state());
      Libraries libraries = Libraries.install(settings.home(), settings.state());
      TodoSystem system = new TodoSystem(settings, secrets, run, progress);
      system.fleet = new Fleet(settings, secrets, libraries, daprd, table, system::changed);
      system.fleet.start();
      return system;
    } catch (IOException | InterruptedException | RuntimeException e) {
      run.release();
      throw e;
    }
  }

  /** Where a client begins. */
  public String url() {
    return settings.url();
  }

  /**
   * The base URL of the server that runs this service; the paths are the same in both topologies.
   */
  public String url(Service service) {
    return settings.separate()
        ? "http://127.0.0.1:" + settings.ports().http(service)
        : settings.url();
  }

  /**
   * Starts a second server of a service, beside the first and with the same database, on a port
   * after the system's own; returns before it is ready. Only where each service has a server.
   *
   * @return the process, which has the service's name with -2
   */
  public Child addReplica(Service service) {
    return fleet.add(Server.topology(true).get(service.ordinal()).replica(2));
  }

  /** Stops it for good. */
  public void removeReplica(Child replica) {
    fleet.remove(replica);
  }

  /** The folder of its data. */
  public Path state() {
    return settings.state();
  }

  /**
   * One process by its name in the status.
   *
   * @throws IllegalArgumentException when this topology has none of that name
   */
  public Child process(String name) {
    return fleet.children().stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no process " + name));
  }

  /**
   * Waits until every process does its work, all services' health included.
   *
   * @throws todo.local.process.StartFailure when one never will, or the time is over; with the end
   *     of its log
   */
  public void awaitReady(Duration timeout) throws InterruptedException {
    fleet.awaitReady(timeout);
  }

  public SystemStatus status() {
    Map<String, String> jdbc = new TreeMap<>();
    for (Service service : Service.values()) {
      jdbc.put(service.id(), settings.jdbcUrl(service, secrets));
    }
    return new SystemStatus(
        settings.url(),
        fleet.children().stream().map(TodoSystem::statusOf).toList(),
        jdbc,
        settings.kafka(),
        settings.daprUrl(),
        secrets.daprToken(),
        settings.mail(),
        new SystemStatus.Operator(secrets.operatorEmail(), secrets.operatorPassword()));
  }

  /** Stops all processes, in the order in which nothing is lost; a second call does nothing. */
  public void stop() {
    if (stopped.getAndSet(true)) {
      return;
    }
    fleet.stop();
    try {
      run.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void changed(Child child, Child.State state, String detail) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    progress.accept(
        String.format(
            Locale.ROOT,
            "%6.1f s  %-9s  %s%s",
            seconds,
            child.name(),
            state.name().toLowerCase(Locale.ROOT),
            detail.isEmpty() ? "" : " (" + detail + ")"));
    writeStatus();
  }

  private void writeStatus() {
    synchronized (statusLock) {
      if (stopped.get()) {
        return;
      }
      try {
        run.write(status());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static SystemStatus.ProcessStatus statusOf(Child child) {
    return new SystemStatus.ProcessStatus(
        child.name(),
        child.pid(),
        child.port(),
        child.log(),
        child.state().name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Integer> portsByUse(Settings settings) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (Server server : Server.topology(settings.separate())) {
      ports.put(server.name(), settings.ports().http(server.services().get(0)));
    }
    ports.put("postgres", settings.ports().postgres());
    ports.put("kafka", settings.ports().kafka());
    ports.put("kafka's controller", settings.ports().kafkaController());
    ports.put("daprd", settings.ports().dapr());
    ports.put("daprd's gRPC", settings.ports().daprGrpc());
    ports.put("daprd's internal gRPC", settings.ports().daprInternalGrpc());
    ports.put("daprd's metrics", settings.ports().daprMetrics());
    ports.put("mail", settings.ports().smtp());
    return ports;
  }
}
