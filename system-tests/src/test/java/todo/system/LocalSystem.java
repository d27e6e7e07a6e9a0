package todo.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import todo.local.Service;
import todo.local.TodoSystem;
import todo.local.TodoSystemBuilder;
import todo.local.part.Folders;
import todo.local.process.Child;
import todo.local.process.StartFailure;

/**
 * A system of the tests' own, on free ports and with its state in the build folder; it stops when
 * this JVM ends. What the relay says to the sidecar goes through {@link #relayLine}.
 */
final class LocalSystem {
  private static final int FIRST_PORT = Integer.getInteger("todo.test.port", 25_000);
  private static final int PORTS = 13; // the last is a replica's
  private static final Duration START = Duration.ofMinutes(4);

  /** Servers that live for minutes only start in two thirds of the time. */
  private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

  private final TodoSystem system;
  private final RelayLine relayLine;
  private final Todo todo;

  private LocalSystem(TodoSystem system, RelayLine relayLine) {
    this.system = system;
    this.relayLine = relayLine;
    this.todo = new Todo(system::url, system.status(), this::log);
  }

  /**
   * Starts a system and waits until it is ready.
   *
   * @param name of its state's folder
   */
  static LocalSystem start(
      String name, boolean separate, UnaryOperator<TodoSystemBuilder> configuration)
      throws IOException, InterruptedException {
    Path state = Path.of("target", name).toAbsolutePath();
    Folders.delete(state);
    Files.createDirectories(state);
    int port = freePorts();
    RelayLine line = RelayLine.to(port + 7);
    TodoSystemBuilder builder =
        TodoSystem.builder()
            .separate(separate)
            .port(port)
            .state(state)
            .env(separate ? "task" : "todo", "TODO_TASK_DAPR_URL", line.url());
    for (Service service : Service.values()) {
      builder.env(service.id(), "JAVA_TOOL_OPTIONS", FIRST_COMPILER_ONLY);
    }
    TodoSystem system = configuration.apply(builder).start();
    Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop-" + name));
    try {
      system.awaitReady(START);
    } catch (StartFailure e) {
      system.stop();
      throw e;
    }
    return new LocalSystem(system, line);
  }

  Todo todo() {
    return todo;
  }

  String url() {
    return system.url();
  }

  Child process(String name) {
    return system.process(name);
  }

  /** Starts a second server of a service and waits until it is ready. */
  Child addReplica(Service service) throws InterruptedException {
    Child replica = system.addReplica(service);
    system.awaitReady(START);
    return replica;
  }

  void removeReplica(Child replica) {
    system.removeReplica(replica);
  }

  RelayLine relayLine() {
    return relayLine;
  }

  void awaitReady() throws InterruptedException {
    system.awaitReady(START);
  }

  void stop() {
    system.stop();
  }

  private String log(String process) {
    try {
      return Files.readString(system.process(process).log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePorts() throws IOException {
    for (int first = FIRST_PORT; first < FIRST_PORT + 5_000; first += 20) {
      if (areFree(first)) {
        return first;
      }
    }
    throw new IOException("no " + PORTS + " free ports in a row from " + FIRST_PORT);
  }

  private static boolean areFree(int first) {
    for (int port = first; port < first + PORTS; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assert socket.isBound();
      } catch (IOException e) {
        return false; // taken
      }
    }
    return true;
  }
}
