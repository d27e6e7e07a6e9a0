package todo.bench.post;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import todo.bench.event.CreatedEvent;
import todo.bench.system.MeasuredSystem;

/**
 * The limit that PostgreSQL sets: pgbench writes the rows of a POST, a task and its event in the
 * outbox, in one statement a transaction, into copies of both tables beside the real ones.
 */
final class Pgbench implements AutoCloseable {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final String jdbcUrl;
  private final Connection connection;
  private final Path program;
  private final Path script;

  Pgbench(MeasuredSystem system) throws IOException, SQLException {
    jdbcUrl = system.status().jdbc().get("task");
    connection = system.connect("task");
    program = find();
    script = Files.createTempFile("todo-pgbench", ".sql");
    Files.writeString(script, script());
  }

  /** Answers transactions a second. */
  double run(int clients, Duration duration)
      throws IOException, InterruptedException, SQLException {
    createTables();
    Process process = command(clients, duration).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(output);
    if (process.waitFor() != 0 || !rate.find() || !output.contains("failed transactions: 0 ")) {
      throw new IOException("pgbench failed: " + output);
    }
    return Double.parseDouble(rate.group(1));
  }

  private ProcessBuilder command(int clients, Duration duration) {
    URI server = URI.create(jdbcUrl.substring("jdbc:".length()));
    ProcessBuilder command =
        new ProcessBuilder(
            program.toString(),
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + clients,
            "--jobs=2",
            "--time=" + duration.toSeconds(),
            "--file=" + script,
            "--host=" + server.getHost(),
            "--port=" + server.getPort(),
            "--username=" + parameter(server, "user"),
            server.getPath().substring(1));
    command.environment().put("PGPASSWORD", parameter(server, "password"));
    return command;
  }

  private static String parameter(URI url, String name) {
    return Stream.of(url.getQuery().split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private void createTables() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists bench cascade");
      statement.execute("create schema bench");
      statement.execute("create sequence bench.task_id");
      statement.execute("create table bench.task (like public.task including all)");
      statement.execute("create table bench.outbox (like public.outbox including all)");
    }
  }

  private static String script() {
    String owner = UUID.randomUUID().toString();
    return """
        with new as (
          insert into bench.task (id, owner, title, description, due_date, status, reminders, version, created_at, updated_at)
          values (nextval('bench.task_id'), '%s' || (:client_id %% 4), 'Call the plumber about the kitchen tap',
                  'It drips since Monday; ask for a morning and for the price', '2030-01-27T10:00:00Z',
                  'pending', '[]', 1, now(), now())
          returning id)
        insert into bench.outbox (topic, task_id, event, created_at)
        select 'task-events', id, '%s', now() from new;
        """
        .formatted(owner.substring(1), CreatedEvent.of(1_000_000, owner).json())
        .replaceAll("\\s+", " "); // one statement, one line
  }

  /** The newest of Debian's, else the one on the path. */
  private static Path find() throws IOException {
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        var newest =
            versions
                .map(version -> version.resolve("bin/pgbench"))
                .filter(Files::isExecutable)
                .max(Comparator.naturalOrder());
        if (newest.isPresent()) {
          return newest.get();
        }
      }
    }
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, "pgbench"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "pgbench is missing (Debian: apt-get install postgresql-contrib)"));
  }

  @Override
  public void close() throws IOException, SQLException {
    Files.delete(script);
    connection.close();
  }
}
