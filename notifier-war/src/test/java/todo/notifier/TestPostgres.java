package todo.notifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import todo.local.Ports;
import todo.local.Secrets;
import todo.local.Settings;
import todo.local.part.Postgres;

/** The PostgreSQL of the local system, alone, for the tests of one process. */
final class TestPostgres {
  private static final TestPostgres RUNNING = new TestPostgres();

  private final Settings settings;
  private final Secrets secrets;

  private TestPostgres() {
    try {
      Path state = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres");
      settings = new Settings(state, state, new Ports(freePorts()), false, Duration.ZERO, Map.of());
      secrets = Secrets.of(state);
      start(new Postgres(settings, secrets), state.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The URL of a database, as the superuser. */
  static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + RUNNING.settings.ports().postgres()
        + "/"
        + database
        + "?user=postgres&password="
        + RUNNING.secrets.postgresPassword();
  }

  private static void start(Postgres postgres, Path log) throws IOException, InterruptedException {
    postgres.prepare();
    Process process =
        postgres.command().redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    while (!postgres.answers()) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("PostgreSQL ended:\n" + Files.readString(log));
      }
    }
  }

  /** PostgreSQL's is the only one of the block that is used. */
  private static int freePorts() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort()
          - new Ports(Ports.DEFAULT_FIRST).postgres()
          + Ports.DEFAULT_FIRST;
    }
  }
}
