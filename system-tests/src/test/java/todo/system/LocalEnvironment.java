package todo.system;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.microshed.testing.ApplicationEnvironment;

/** The system as local processes: one for all tests of this JVM, with a server per service. */
public class LocalEnvironment implements ApplicationEnvironment {
  /** The fewest there may be: a hash of full strength takes a second in these servers. */
  private static final String FEW_ITERATIONS = "1024";

  /** That a client has gone is seen by it. */
  private static final String SHORT_HEARTBEAT = "PT1S";

  private static CompletableFuture<LocalSystem> system; // guarded by this class

  /**
   * The running system.
   *
   * @throws java.util.concurrent.CompletionException when it did not start; it is not tried again
   */
  static synchronized LocalSystem system() {
    if (system == null) {
      system = new CompletableFuture<>();
      try {
        system.complete(
            LocalSystem.start(
                "system",
                true,
                builder ->
                    builder
                        .env("task", "TODO_TASK_PASSWORD_ITERATIONS", FEW_ITERATIONS)
                        .env("task", "TODO_TASK_LIVE_HEARTBEAT", SHORT_HEARTBEAT)));
      } catch (IOException | RuntimeException e) {
        system.completeExceptionally(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        system.completeExceptionally(e);
      }
    }
    return system.join();
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY;
  }

  @Override
  public void start() {
    system();
  }

  @Override
  public String getApplicationURL() {
    return system().url();
  }

  @Override
  public boolean configureRestAssured() {
    return false;
  }
}
