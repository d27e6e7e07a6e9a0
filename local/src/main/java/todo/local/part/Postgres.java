package todo.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import todo.local.Secrets;
import todo.local.Settings;
import todo.local.process.LogText;
import todo.local.process.Part;

/**
 * PostgreSQL: a cluster in the state folder, durable as in production, with a database and role per
 * service.
 */
public final class Postgres implements Part {
  private final Settings settings;
  private final Secrets secrets;
  private final Path data;
  private final PostgresBinaries binaries = new PostgresBinaries();

  public Postgres(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.data = settings.state().resolve("postgres");
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public int port() {
    return settings.ports().postgres();
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    binaries.unpack();
    if (Files.notExists(data)) {
      createCluster();
    }
    removeStaleLock();
  }

  @Override
  public ProcessBuilder command() {
    return new ProcessBuilder(
        binaries.command(
            "postgres",
            "-D",
            data.toString(),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "port=" + port(),
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=200",
            "-c",
            "shared_buffers=256MB",
            "-c",
            "max_wal_size=2GB",
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on"));
  }

  @Override
  public String excerpt() {
    return LogText.tail(settings.log(name()), 20);
  }

  @Override
  public boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false; // not yet, or no longer
    }
  }

  @Override
  public void afterStart() throws SQLException {
    try (Connection connection = connect()) {
      new Databases(connection, secrets).createMissing();
    }
  }

  /** The fast shutdown: clients are sent away, and the data is flushed. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  private Connection connect() throws SQLException {
    DriverManager.setLoginTimeout(5);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?connectTimeout=2&socketTimeout=10",
        "postgres",
        secrets.postgresPassword());
  }

  private void createCluster() throws IOException, InterruptedException {
    Path half = data.resolveSibling("postgres.new");
    Folders.delete(half);
    Path password = Files.createTempFile(settings.state(), "password", null); // mode 600
    Files.writeString(password, secrets.postgresPassword());
    Installation.run(
        new ProcessBuilder(
            binaries.command(
                "initdb",
                "--pgdata=" + half,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8")));
    Files.delete(password);
    Files.move(half, data);
  }

  /** After a restart of the machine the pid in the lock file may be that of somebody else. */
  private void removeStaleLock() throws IOException {
    Path lock = data.resolve("postmaster.pid");
    if (Files.notExists(lock)) {
      return;
    }
    Optional<String> pid = Files.readAllLines(lock).stream().findFirst().map(String::strip);
    if (pid.isEmpty() || !runsHere(pid.get())) {
      Files.delete(lock);
    }
  }

  private boolean runsHere(String pid) {
    try {
      return Files.isSameFile(Path.of("/proc", pid, "cwd"), data);
    } catch (IOException e) {
      return false; // no such process
    }
  }
}
