package todo.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One life of a process: from its start to its end. */
final class Life {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final int MOST_FAILED_PROBES = 3;

  private final Part part;
  private final Process process;

  private Life(Part part, Process process) {
    this.part = part;
    this.process = process;
  }

  static Life begin(Part part, Path log) throws IOException {
    Files.createDirectories(log.getParent());
    Process process =
        part.command()
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process.getOutputStream().close();
    return new Life(part, process);
  }

  long pid() {
    return process.pid();
  }

  boolean lasts() {
    return process.isAlive();
  }

  /** Waits until it does its work; false when it ended before, or started in vain and was ended. */
  boolean becomesReady() throws Exception {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (process.isAlive()) {
      if (part.answers()) {
        part.afterStart();
        return true;
      }
      if (part.failed() || System.nanoTime() > deadline) {
        Thread.sleep(1000); // the cause is logged after the failure
        kill();
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    return false;
  }

  /**
   * Waits for its end, and brings it about when it does not live any more; answers how it ended.
   *
   * @param probing how long after one look at it the next one follows
   */
  String awaitEnd(Duration probing) throws InterruptedException {
    int failed = 0;
    while (!process.waitFor(probing.toMillis(), TimeUnit.MILLISECONDS)) {
      failed = part.lives() ? 0 : failed + 1;
      if (failed == MOST_FAILED_PROBES) {
        kill();
        return "killed, since it did not live any more";
      }
    }
    return "exit code " + process.exitValue();
  }

  void signal(String signal) {
    ProcessStamp.of(part.name(), pid()).ifPresent(stamp -> stamp.signal(signal));
  }

  /** SIGKILL; returns when the process has ended. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to end, and kills it when it takes longer than that. */
  void stop(Duration patience) throws IOException, InterruptedException {
    signal("CONT"); // a process that stands still does not hear that it shall end
    signal(part.stopSignal());
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
    part.afterStop(process.waitFor());
  }
}
