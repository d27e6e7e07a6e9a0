package todo.local.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import todo.local.RunFolder;
import todo.local.process.ProcessStamp;

/** Stops the supervisor, which stops the others; and whatever a killed supervisor left. */
final class Down {
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  private final Options options;

  Down(Options options) {
    this.options = options;
  }

  int run() throws IOException, InterruptedException {
    RunFolder run = new RunFolder(options.state());
    Optional<ProcessStamp> supervisor = run.supervisor();
    if (supervisor.isPresent()) {
      System.out.println("Stopping …");
      supervisor.get().signal("TERM");
      awaitEnd(supervisor.get());
    }
    run.stopLeftovers();
    System.out.println(
        "The system is down. Its data stays in " + options.state() + " until ./todo reset.");
    return 0;
  }

  private static void awaitEnd(ProcessStamp supervisor) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (supervisor.isAlive() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    supervisor.signal("KILL");
  }
}
