package todo.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import todo.local.TodoSystem;
import todo.local.process.StartFailure;

/**
 * Keeps a system running in this process until SIGTERM; its standard output is the supervisor's
 * log.
 */
final class Supervise {
  static final String READY = "READY";
  static final String FAILED = "FAILED: ";
  private static final Duration TIMEOUT = Duration.ofMinutes(4);

  private static final Logger LIBRARIES = Logger.getLogger("");

  private final Path home;
  private final Options options;

  Supervise(Path home, Options options) {
    this.home = home;
    this.options = options;
  }

  int run() throws InterruptedException {
    LIBRARIES.setLevel(Level.SEVERE); // Kafka's client tells all its settings at each call
    try {
      TodoSystem system =
          TodoSystem.builder()
              .home(home)
              .state(options.state())
              .port(options.port())
              .separate(options.separate())
              .clockOffset(options.clockOffset())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
      system.awaitReady(TIMEOUT);
      System.out.println(READY);
      new CountDownLatch(1).await(); // until a signal ends the process
      return 0;
    } catch (StartFailure e) {
      System.out.println(FAILED + e.getMessage());
      return 1; // the shutdown hook stops what runs
    }
  }
}
