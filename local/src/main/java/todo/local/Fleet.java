package todo.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import todo.local.part.Daprd;
import todo.local.part.Kafka;
import todo.local.part.Liberty;
import todo.local.part.Libraries;
import todo.local.part.Mail;
import todo.local.part.Postgres;
import todo.local.part.Server;
import todo.local.process.Child;
import todo.local.process.Part;
import todo.local.process.ProcessTable;
import todo.local.process.StartFailure;

/** All processes of one system, and the order in which they start and stop. */
final class Fleet {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Settings settings;
  private final Secrets secrets;
  private final ProcessTable table;
  private final Child.Observer observer;
  private final Child postgres;
  private final Kafka broker;
  private final Child kafka;
  private final Child daprd;
  private final Child mail;
  private final List<Child> servers = new CopyOnWriteArrayList<>();

  Fleet(
      Settings settings,
      Secrets secrets,
      Libraries libraries,
      Path daprdProgram,
      ProcessTable table,
      Child.Observer observer) {
    this.settings = settings;
    this.secrets = secrets;
    this.table = table;
    this.observer = observer;
    postgres = child(new Postgres(settings, secrets));
    broker = new Kafka(settings, libraries);
    kafka = child(broker);
    daprd = child(new Daprd(settings, secrets, daprdProgram));
    mail = child(new Mail(settings, libraries));
    for (Server server : Server.topology(settings.separate())) {
      servers.add(child(new Liberty(server, settings, secrets)));
    }
  }

  List<Child> children() {
    return Stream.concat(Stream.of(postgres, kafka, daprd, mail), servers.stream()).toList();
  }

  /**
   * Starts all that can start together. The servers migrate their schemas first thing, so
   * PostgreSQL must be there; Kafka need not, once it has the topics: consumers wait for a broker,
   * but look for a new topic only every few minutes.
   */
  void start() {
    boolean hasTopics = broker.hasTopics();
    Stream.of(postgres, kafka, mail).forEach(Child::start);
    kafka.firstReady().thenRun(daprd::start);
    CompletableFuture<Void> beforeServers =
        hasTopics
            ? postgres.firstReady()
            : CompletableFuture.allOf(postgres.firstReady(), kafka.firstReady());
    beforeServers.thenRun(() -> servers.forEach(Child::start));
  }

  /** Starts one more server. */
  Child add(Server server) {
    Child child = child(new Liberty(server, settings, secrets));
    servers.add(child);
    child.start();
    return child;
  }

  /** Stops a server that was added. */
  void remove(Child server) {
    servers.remove(server);
    server.stop(PATIENCE);
  }

  /**
   * Waits until all processes do their work.
   *
   * @throws StartFailure when one never will, or the time is over
   */
  void awaitReady(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    List<Child> missing = children();
    while (!missing.isEmpty()) {
      failWithFirstFailure();
      missing = missing.stream().filter(child -> !child.answers()).toList();
      if (!missing.isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw notReady(missing, timeout);
        }
        Thread.sleep(100);
      }
    }
  }

  void stop() {
    stopTogether(servers);
    stopTogether(List.of(daprd, mail));
    stopTogether(List.of(kafka, postgres));
  }

  private void failWithFirstFailure() {
    for (Child child : children()) {
      if (child.firstReady().isCompletedExceptionally()) {
        try {
          child.firstReady().getNow(null);
        } catch (java.util.concurrent.CompletionException e) {
          throw new StartFailure(e.getCause().getMessage(), e.getCause());
        }
      }
    }
  }

  private static StartFailure notReady(List<Child> missing, Duration timeout) {
    StringBuilder message = new StringBuilder("not ready after " + timeout.toSeconds() + " s:");
    for (Child child : missing) {
      message
          .append("\n")
          .append(child.name())
          .append(" is ")
          .append(child.state())
          .append("\n")
          .append(child.excerpt());
    }
    return new StartFailure(message.toString());
  }

  private static void stopTogether(List<Child> children) {
    CompletableFuture.allOf(
            children.stream()
                .map(child -> CompletableFuture.runAsync(() -> child.stop(PATIENCE), Fleet::run))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static void run(Runnable work) {
    new Thread(work, "stop").start();
  }

  private Child child(Part part) {
    return new Child(part, settings.log(part.name()), table, observer);
  }
}
