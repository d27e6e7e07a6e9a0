package todo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Collects what a system is started with; all has a default. */
public final class TodoSystemBuilder {
  private Path home;
  private Path state;
  private int port = Ports.DEFAULT_FIRST;
  private boolean separate;
  private Duration clockOffset = Duration.ZERO;
  private final Map<String, Map<String, String>> environment = new HashMap<>();
  private Consumer<String> progress = System.out::println;

  /** The folder of the project; by default found from the working directory upwards. */
  public TodoSystemBuilder home(Path folder) {
    home = folder.toAbsolutePath().normalize();
    return this;
  }

  /** The folder for data, logs and secrets; by default {@code .todo} in the project. */
  public TodoSystemBuilder state(Path folder) {
    state = folder.toAbsolutePath().normalize();
    return this;
  }

  /** The first of the twelve ports in a row that the system uses. */
  public TodoSystemBuilder port(int first) {
    port = first;
    return this;
  }

  /** A server per service instead of one for all four. */
  public TodoSystemBuilder separate(boolean wanted) {
    separate = wanted;
    return this;
  }

  /** Sets the services' clock ahead, or back when negative. */
  public TodoSystemBuilder clockOffset(Duration offset) {
    clockOffset = offset;
    return this;
  }

  /**
   * Sets or overrides an environment variable of the server with this name, or of the one with this
   * service.
   */
  public TodoSystemBuilder env(String server, String name, String value) {
    environment.computeIfAbsent(server, key -> new TreeMap<>()).put(name, value);
    return this;
  }

  /**
   * Who is told, line by line, how the start goes and which process ended; by default standard
   * output.
   */
  public TodoSystemBuilder progress(Consumer<String> listener) {
    progress = listener;
    return this;
  }

  /**
   * Starts all processes, and returns before they are ready. Processes that a killed predecessor
   * left in the state folder are stopped first.
   *
   * @throws todo.local.process.StartFailure when something is missing or taken; the message says
   *     what
   */
  public TodoSystem start() throws InterruptedException {
    try {
      return TodoSystem.start(settings(), progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Settings settings() {
    Path project = home == null ? Home.find() : home;
    Path folder = state == null ? project.resolve(".todo") : state;
    return new Settings(project, folder, new Ports(port), separate, clockOffset, environment);
  }
}
