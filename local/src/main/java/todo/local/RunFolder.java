package todo.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import todo.local.process.ProcessStamp;
import todo.local.process.ProcessTable;
import todo.local.process.StartFailure;

/**
 * What a state folder keeps about the running system: its processes, its status, and a lock that
 * dies with its keeper.
 */
public final class RunFolder {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Path folder;
  private FileChannel lock;

  public RunFolder(Path state) {
    this.folder = state.resolve("run");
  }

  /** The process that supervises a system in this folder, when one runs. */
  public Optional<ProcessStamp> supervisor() {
    return table().running(ProcessTable.SUPERVISOR);
  }

  /** The last status written. */
  public Optional<String> statusJson() throws IOException {
    return read("status.json");
  }

  public Optional<String> statusText() throws IOException {
    return read("status.txt");
  }

  /** Stops whatever a predecessor left behind in this folder. */
  public void stopLeftovers() throws IOException {
    table().stopAll(PATIENCE);
    deleteStatus();
  }

  /**
   * Makes this process the folder's supervisor, and stops whatever a predecessor left behind.
   *
   * @throws StartFailure when another one is
   */
  ProcessTable take() throws IOException {
    Files.createDirectories(folder);
    lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock() == null) {
      lock.close();
      throw new StartFailure("a system is up already in " + folder.getParent());
    }
    ProcessTable table = table();
    table.stopAll(PATIENCE);
    table.started(ProcessTable.SUPERVISOR, ProcessHandle.current().pid());
    return table;
  }

  void release() throws IOException {
    deleteStatus();
    lock.close();
  }

  private void deleteStatus() throws IOException {
    for (String name : List.of("status.json", "status.txt", "processes")) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  void write(SystemStatus status) throws IOException {
    write("status.json", status.toJson() + "\n");
    write("status.txt", status.toText());
  }

  private FileLock tryLock() throws IOException {
    try {
      return lock.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held in this JVM
    }
  }

  private ProcessTable table() {
    return new ProcessTable(folder.resolve("processes"));
  }

  private Optional<String> read(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** It has passwords in it: readable for the owner only. */
  private void write(String name, String text) throws IOException {
    Path next = folder.resolve(name + ".next");
    Files.deleteIfExists(next);
    Files.createFile(
        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(next, text);
    Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
