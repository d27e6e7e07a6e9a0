package todo.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of a process and of those under it, from /proc (proc_pid_stat(5)). */
public final class CpuTime {
  /** The kernel counts in USER_HZ, which is 100 on every Linux that Java runs on. */
  private static final int MILLIS_PER_TICK = 10;

  private static final int UTIME = 11; // counted after the name's closing bracket
  private static final int CSTIME = 14;

  private CpuTime() {}

  /** Milliseconds, user and system, with its living children and with those that have ended. */
  public static long millis(long pid) {
    long own = ProcessHandle.of(pid).stream().mapToLong(p -> ticks(p.pid())).sum();
    try (Stream<ProcessHandle> children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants)) {
      return MILLIS_PER_TICK * (own + children.mapToLong(child -> ticks(child.pid())).sum());
    }
  }

  private static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long sum = 0;
      for (int field = UTIME; field <= CSTIME; field++) {
        sum += Long.parseLong(fields[field]);
      }
      return sum;
    } catch (NoSuchFileException e) {
      return 0; // has just ended; its parent has its time
    } catch (IOException e) {
      if (Files.notExists(Path.of("/proc", Long.toString(pid)))) {
        return 0;
      }
      throw new UncheckedIOException(e);
    }
  }
}
