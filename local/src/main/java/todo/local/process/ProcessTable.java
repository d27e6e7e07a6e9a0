package todo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The processes of one state folder, on disk, so that whoever comes after a killed supervisor can
 * stop what it left behind. The object's monitor guards the map and the file.
 */
public final class ProcessTable {
  /** The name of the process that supervises the others. */
  public static final String SUPERVISOR = "supervisor";

  private final Path file;
  private final Map<String, ProcessStamp> stamps = new TreeMap<>();

  public ProcessTable(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).stream()
            .map(ProcessStamp::parse)
            .forEach(stamp -> stamps.put(stamp.name(), stamp));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public synchronized void started(String name, long pid) {
    ProcessStamp.of(name, pid).ifPresent(stamp -> stamps.put(name, stamp));
    write();
  }

  /** The process of this name, when it runs. */
  public synchronized Optional<ProcessStamp> running(String name) {
    return Optional.ofNullable(stamps.get(name)).filter(ProcessStamp::isAlive);
  }

  /**
   * Stops all that still run, kindly for the given time and then by force; servers of data last.
   */
  public synchronized void stopAll(Duration patience) {
    List<ProcessStamp> alive =
        stamps.values().stream().filter(ProcessStamp::isAlive).collect(Collectors.toList());
    alive.forEach(stamp -> stamp.signal(stamp.name().equals("postgres") ? "INT" : "TERM"));
    long deadline = System.nanoTime() + patience.toNanos();
    while (alive.stream().anyMatch(ProcessStamp::isAlive) && System.nanoTime() < deadline) {
      pause();
    }
    alive.forEach(stamp -> stamp.signal("KILL"));
    stamps.clear();
    write();
  }

  private void write() {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.createDirectories(file.getParent());
      Files.write(next, stamps.values().stream().map(ProcessStamp::toLine).toList());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
