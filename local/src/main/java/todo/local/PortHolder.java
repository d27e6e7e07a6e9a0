package todo.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who listens on a port, as far as proc(5) tells this user. */
final class PortHolder {
  private static final String LISTEN = "0A";

  private PortHolder() {}

  /** The pid and the program. */
  static Optional<String> of(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(listeningSockets(Path.of(table), port));
    }
    return sockets.isEmpty() ? Optional.empty() : owner(sockets);
  }

  /**
   * Fields: slot, local address and port in hexadecimal, remote address, state, …; the tenth is the
   * inode.
   */
  private static Set<String> listeningSockets(Path table, int port) {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    Set<String> inodes = new HashSet<>();
    try {
      for (String line : Files.readAllLines(table)) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTEN)) {
          inodes.add("socket:[" + fields[9] + "]");
        }
      }
    } catch (IOException e) {
      return inodes; // no such table
    }
    return inodes;
  }

  private static Optional<String> owner(Set<String> sockets) {
    return ProcessHandle.allProcesses()
        .filter(process -> hasOneOf(process.pid(), sockets))
        .findFirst()
        .map(
            process ->
                "process " + process.pid() + process.info().command().map(" "::concat).orElse(""));
  }

  private static boolean hasOneOf(long pid, Set<String> sockets) {
    Path folder = Path.of("/proc", Long.toString(pid), "fd");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isSymbolicLink(file) && sockets.contains(target(file))) {
          return true;
        }
      }
    } catch (IOException e) {
      return false; // ended, or another user's
    }
    return false;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile
    }
  }
}
