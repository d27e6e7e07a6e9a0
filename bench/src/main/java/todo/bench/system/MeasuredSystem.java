package todo.bench.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import todo.local.SystemStatus;
import todo.local.TodoSystem;

/**
 * A system that is empty at first. Its data and logs stay when it is closed, unless all went well.
 */
public final class MeasuredSystem implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final TodoSystem system;
  private final Path state;
  private final Thread onInterrupt;

  private boolean done;

  private MeasuredSystem(TodoSystem system, Path state) {
    this.system = system;
    this.state = state;
    this.onInterrupt = new Thread(system::stop, "end-system");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param separate a server per service instead of one for all
   */
  public static MeasuredSystem start(boolean separate, int port, Path state)
      throws IOException, InterruptedException, SQLException {
    delete(state);
    Files.createDirectories(state);
    TodoSystem system =
        TodoSystem.builder()
            .separate(separate)
            .port(port)
            .state(state)
            .progress(line -> System.out.println("  " + line))
            .start();
    MeasuredSystem measured = new MeasuredSystem(system, state);
    try {
      system.awaitReady(START_LIMIT);
      measured.requireDurable();
      return measured;
    } catch (InterruptedException | SQLException | RuntimeException e) {
      measured.close();
      throw e;
    }
  }

  public SystemStatus status() {
    return system.status();
  }

  public URI url() {
    return URI.create(system.url());
  }

  /** A new connection to a service's database, as that service. */
  public Connection connect(String service) throws SQLException {
    return DriverManager.getConnection(status().jdbc().get(service));
  }

  public long pid(String process) {
    return system.process(process).pid().orElseThrow();
  }

  /** Stops processes until they are resumed: they take no CPU, and stay as warm as they are. */
  public void pause(List<String> processes) {
    processes.forEach(process -> system.process(process).freeze());
  }

  public void resume(String process) {
    system.process(process).thaw();
  }

  /** All was measured: nobody will want the logs. */
  public void done() {
    done = true;
  }

  /** Figures of a database that does not wait for the disk would be of another product. */
  private void requireDurable() throws SQLException {
    try (Connection connection = connect("task");
        Statement statement = connection.createStatement()) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          row.next();
          if (!row.getString(1).equals("on")) {
            throw new IllegalStateException("PostgreSQL runs with " + setting + " off");
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
    system.stop();
    if (done) {
      delete(state);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
