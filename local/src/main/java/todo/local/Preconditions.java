package todo.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import todo.local.process.StartFailure;

/** What a machine must have before a system is started on it. */
final class Preconditions {
  private static final long MEGABYTES_NEEDED_BY_ONE_SERVER = 2500;
  private static final long MEGABYTES_NEEDED_BY_FOUR_SERVERS = 3500;

  private Preconditions() {}

  /**
   * Checks memory and ports.
   *
   * @throws StartFailure naming all that is wrong
   */
  static void check(boolean separate, Map<String, Integer> portsByUse) {
    check(separate, portsByUse, availableMegabytes());
  }

  static void check(boolean separate, Map<String, Integer> portsByUse, long available) {
    List<String> wrong = new ArrayList<>(takenPorts(portsByUse));
    long needed = separate ? MEGABYTES_NEEDED_BY_FOUR_SERVERS : MEGABYTES_NEEDED_BY_ONE_SERVER;
    if (available < needed) {
      wrong.add(
          "too little memory: %d MB are available, about %d MB are needed"
              .formatted(available, needed));
    }
    if (!wrong.isEmpty()) {
      throw new StartFailure(String.join("\n", wrong));
    }
  }

  private static List<String> takenPorts(Map<String, Integer> portsByUse) {
    List<String> taken = new ArrayList<>();
    portsByUse.forEach(
        (use, port) -> {
          if (!isFree(port)) {
            taken.add(
                "port %d, wanted by %s, is taken%s (--port N moves all)"
                    .formatted(port, use, PortHolder.of(port).map(" by "::concat).orElse("")));
          }
        });
    return taken;
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static long availableMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/meminfo")).stream()
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Long.MAX_VALUE);
    } catch (IOException e) {
      return Long.MAX_VALUE; // unknown: let it try
    }
  }
}
