package todo.bench.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that are stopped (SIGSTOP) until they are needed: they take no CPU, and go on as warm
 * as they were.
 */
public final class Stopped implements AutoCloseable {
  private final List<Long> pids = new ArrayList<>();

  public synchronized void stop(long pid) throws IOException, InterruptedException {
    signal("STOP", pid);
    pids.add(pid);
  }

  /** Lets it go on. */
  public synchronized void resume(long pid) throws IOException, InterruptedException {
    pids.remove(pid);
    signal("CONT", pid);
  }

  private static void signal(String signal, long pid) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("kill -" + signal + " " + pid + " failed");
    }
  }

  /** Lets all go on: a stopped process does not hear that it shall end. */
  @Override
  public synchronized void close() throws IOException {
    for (long pid : List.copyOf(pids)) {
      try {
        resume(pid);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
