package todo.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process, told apart from a later one that was given the same pid.
 *
 * @param name what it is in the system, such as {@code kafka}
 * @param pid its id
 * @param born the boot it runs in and its start in clock ticks since that boot
 */
public record ProcessStamp(String name, long pid, String born) {

  /** The running process with this pid, or empty when there is none. */
  public static Optional<ProcessStamp> of(String name, long pid) {
    return born(pid).map(born -> new ProcessStamp(name, pid, born));
  }

  /** Whether this very process still runs. A zombie does not. */
  public boolean isAlive() {
    return born(pid).filter(born::equals).isPresent();
  }

  /** Sends the signal, such as {@code TERM}, when the process still runs. */
  public void signal(String signal) {
    if (!isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("cannot signal " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String toLine() {
    return name + "\t" + pid + "\t" + born;
  }

  static ProcessStamp parse(String line) {
    String[] fields = line.split("\t", -1);
    return new ProcessStamp(fields[0], Long.parseLong(fields[1]), fields[2]);
  }

  /** proc(5): after the name in brackets come the state (field 3) and, as field 22, the start. */
  private static Optional<String> born(long pid) {
    try {
      String stat =
          Files.readString(
              Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      boolean ended = fields[0].equals("Z") || fields[0].equals("X");
      return ended ? Optional.empty() : Optional.of(Boot.ID + "-" + fields[19]);
    } catch (IOException e) {
      return Optional.empty(); // no such process
    }
  }

  private static final class Boot {
    static final String ID = read();

    private static String read() {
      try {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      } catch (IOException e) {
        throw new IllegalStateException("only Linux is supported: no /proc", e);
      }
    }
  }
}
