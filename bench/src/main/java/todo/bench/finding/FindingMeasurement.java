package todo.bench.finding;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import todo.bench.load.Accounts;
import todo.bench.load.Answer;
import todo.bench.load.HttpConnection;
import todo.bench.report.Figure;
import todo.bench.report.Sample;
import todo.bench.system.MeasuredSystem;

/**
 * GET /api/tasks and /api/tasks/counts of a person with 10,000 tasks among 1,000,000, one after the
 * other on one connection; in turns with it the least SQL that finds the same tasks, by JDBC, all
 * columns read.
 */
public final class FindingMeasurement {
  private static final int FIRST_WARM_UP = 2_000;
  private static final int WARM_UP = 100;
  private static final int COUNTED = 300;
  private static final double RATIO = 1.5;
  private static final double P99_MILLIS = 50;

  private static final String SELECT =
      "select id, owner, title, description, due_date, all_day, due_zone, status, priority, tags,"
          + " project_id, parent_id, recurrence, recurrence_from, recurrence_start, position,"
          + " reminders, version, created_at, updated_at, completed_at, deleted_at, change_id"
          + " from task where owner = ? and deleted_at is null ";

  /**
   * @param sql what follows the owner; null for what has no peer
   */
  private record View(String what, String query, String sql) {}

  private static final List<View> VIEWS =
      List.of(
          new View("the newest 50", "", "order by created_at desc, id desc limit 51"),
          new View("the newest", "?limit=1", "order by created_at desc, id desc limit 2"),
          new View(
              "50 by due date",
              "?status=pending&sort=due",
              "and status = 'pending' order by due_date nulls last, id limit 51"),
          new View(
              "filter",
              "?filter=" + encoded("open & due < tomorrow & (p1 | #work)"),
              "and status = 'pending' and due_date < current_date + 1"
                  + " and (priority = 1 or 'work' = any(tag_keys))"
                  + " order by created_at desc, id desc limit 51"),
          new View("search, 11 found", "?q=groc", search("groc")),
          new View("search, one letter", "?q=b", search("b")),
          new View("search, misspelt", "?q=grocries", null),
          new View("counts", "/counts", null));

  private final URI server;
  private final Connection database;
  private final String token;
  private final String owner;

  private FindingMeasurement(URI server, Connection database, String token) {
    this.server = server;
    this.database = database;
    this.token = token;
    this.owner = subject(token);
  }

  /** Starts a system of its own. */
  public static List<Figure> run(int port, Path state)
      throws IOException, InterruptedException, SQLException {
    System.out.println("One server with all four services, 1,000,000 tasks");
    try (MeasuredSystem system = MeasuredSystem.start(false, port, state);
        Connection database = system.connect("task")) {
      String token = new Accounts(system.url()).tokens().get(0);
      FindingMeasurement measurement = new FindingMeasurement(system.url(), database, token);
      TaskFill.fill(database, measurement.owner);
      List<Figure> figures = new ArrayList<>();
      int warmUp = FIRST_WARM_UP;
      for (View view : VIEWS) {
        figures.add(measurement.measure(view, warmUp));
        warmUp = WARM_UP;
      }
      system.done();
      return figures;
    }
  }

  private Figure measure(View view, int warmUp) throws IOException, SQLException {
    Sample peer = new Sample();
    Sample product = new Sample();
    try (HttpConnection connection = new HttpConnection(server);
        PreparedStatement select =
            database.prepareStatement(SELECT + (view.sql == null ? "limit 0" : view.sql))) {
      select.setString(1, owner);
      byte[] request = request(view);
      for (int i = -warmUp; i < COUNTED; i++) {
        double bare = bare(select);
        double asked = asked(connection, request);
        if (i >= 0) {
          peer.add(bare);
          product.add(asked);
        }
      }
    }
    return figure(view, peer, product);
  }

  private static double bare(PreparedStatement select) throws SQLException {
    long before = System.nanoTime();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        for (int column = 1; column <= 23; column++) {
          rows.getString(column);
        }
      }
    }
    return (System.nanoTime() - before) / 1e6;
  }

  private static double asked(HttpConnection connection, byte[] request) throws IOException {
    long before = System.nanoTime();
    Answer answer = connection.exchange(request);
    double millis = (System.nanoTime() - before) / 1e6;
    if (answer.status() != 200) {
      throw new IOException(answer.status() + " " + answer.body());
    }
    return millis;
  }

  private static Figure figure(View view, Sample peer, Sample product) {
    double ratio = product.median() / peer.median();
    double p99 = product.quantile(0.99);
    boolean alone = view.sql == null;
    Figure figure =
        new Figure(
            "list of 10,000 among 1,000,000: " + view.what,
            alone ? "" : millis(peer.median()) + ", p99 " + millis(peer.quantile(0.99)),
            millis(product.median()) + ", p99 " + millis(p99),
            alone ? "" : String.format(Locale.ROOT, "%.2f", ratio),
            (alone ? "" : "at most " + RATIO + ", ") + "p99 under 50 ms",
            (alone || ratio <= RATIO) && p99 < P99_MILLIS ? "yes" : "no");
    System.out.println("  " + figure);
    return figure;
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f ms", value);
  }

  private byte[] request(View view) {
    return ("GET /api/tasks"
            + view.query
            + " HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String search(String beginning) {
    return "and search @@ '''%s'':*'::tsquery order by id desc limit 51".formatted(beginning);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The person whose token it is (RFC 7519, section 4.1.2). */
  private static String subject(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return new Answer(200, null, new String(claims, StandardCharsets.UTF_8)).member("sub");
  }
}
