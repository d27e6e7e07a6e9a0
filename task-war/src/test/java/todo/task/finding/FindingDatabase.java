package todo.task.finding;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import todo.local.LonePostgres;
import todo.task.finding.filter.Sql;

/** A database of its own on a real PostgreSQL, with this service's schema. */
public final class FindingDatabase implements AutoCloseable {
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final Connection connection;

  public FindingDatabase() throws SQLException {
    FLYWAY.setLevel(Level.WARNING);
    String url = LonePostgres.createDatabase();
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/channel", "classpath:db/migration")
        .load()
        .migrate();
    connection = DriverManager.getConnection(url);
  }

  /** Makes a project; answers its id. */
  public long project(String owner, String name, String key) throws SQLException {
    return (Long)
        query(
                "insert into project (owner, name, name_key, position, version, created_at,"
                    + " updated_at) values (?, ?, ?, 1, 1, now(), now()) returning id",
                owner,
                name,
                key)
            .get(0)
            .get(0);
  }

  public void add(TestTask task) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into task (id, owner, title, description, due_date, due_zone, all_day, status,"
                + " priority, tags, project_id, parent_id, recurrence, position, created_at,"
                + " completed_at, deleted_at, reminders, version, updated_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, now())")) {
      bind(
          insert,
          task.id(),
          task.owner(),
          task.title(),
          task.description(),
          task.due(),
          task.zone() == null ? null : task.zone().getId(),
          task.allDay(),
          task.completed() == null ? "pending" : "completed",
          task.priority(),
          String.join(" ", task.tags()),
          task.projectId(),
          task.parentId(),
          task.recurrence(),
          task.position(),
          task.created(),
          task.completed(),
          task.deleted());
      insert.executeUpdate();
    }
  }

  /** The rows that a statement of the product answers. */
  public List<List<Object>> query(Sql sql) throws SQLException {
    return query(sql.text().replaceAll("\\?[0-9]+", "?"), sql.parameters().toArray());
  }

  public List<List<Object>> query(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, parameters);
      try (ResultSet result = select.executeQuery()) {
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
          List<Object> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(result.getObject(i));
          }
          rows.add(row);
        }
        return rows;
      }
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i] instanceof Instant at ? Timestamp.from(at) : parameters[i];
      statement.setObject(i + 1, value);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
