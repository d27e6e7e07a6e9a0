package todo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import todo.local.part.Folders;
import todo.local.part.Postgres;
import todo.local.part.UserNamespace;

/**
 * The system's PostgreSQL without the rest of it, for the tests of one JVM: started when it is
 * first needed, in the build folder, and ended with the JVM.
 */
public final class LonePostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Settings settings;
  private final Secrets secrets;

  private LonePostgres() throws IOException, InterruptedException {
    Path state = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres");
    settings = new Settings(state, state, new Ports(freePorts()), false, Duration.ZERO, Map.of());
    secrets = Secrets.of(state);
    start(new Postgres(settings, secrets), state.resolve("log"));
  }

  /** Makes an empty database; answers its JDBC URL, as the superuser. */
  public static String createDatabase() throws SQLException {
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(Running.POSTGRES.url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return Running.POSTGRES.url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + settings.ports().postgres()
        + "/"
        + database
        + "?user=postgres&password="
        + secrets.postgresPassword();
  }

  private static void start(Postgres postgres, Path log) throws IOException, InterruptedException {
    UserNamespace.require();
    postgres.prepare();
    Process process =
        postgres.command().redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, log.getParent())));
    while (!postgres.answers()) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("PostgreSQL ended:\n" + Files.readString(log));
      }
    }
  }

  /** Hundreds of megabytes after some dozen databases: nothing stays. */
  private static void end(Process process, Path state) {
    try {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Folders.delete(state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** PostgreSQL's is the only one of the block that is used. */
  private static int freePorts() throws IOException {
    int offset = new Ports(Ports.DEFAULT_FIRST).postgres() - Ports.DEFAULT_FIRST;
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort() - offset;
    }
  }

  /** Holds the one of this JVM; the class loader makes its start happen once. */
  private static final class Running {
    static final LonePostgres POSTGRES = start();

    private static LonePostgres start() {
      try {
        return new LonePostgres();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
