package todo.task;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import todo.local.LonePostgres;

/** A database of its own on a real PostgreSQL, with this service's schema. */
public final class TestDatabase {
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final String url;

  private TestDatabase(String url) {
    this.url = url;
  }

  public static TestDatabase create() {
    FLYWAY.setLevel(Level.WARNING);
    try {
      String url = LonePostgres.createDatabase();
      Flyway.configure()
          .dataSource(url, null, null)
          .locations("classpath:db/channel", "classpath:db/migration")
          .load()
          .migrate();
      return new TestDatabase(url);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection with a transaction to be committed by hand. */
  public Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    connection.setAutoCommit(false);
    return connection;
  }

  /** Runs a statement in a transaction of its own. */
  public void execute(String sql, Object... parameters) throws SQLException {
    try (Connection connection = open()) {
      execute(connection, sql, parameters);
      connection.commit();
    }
  }

  public static void execute(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  /** The first column of what a query answers. */
  public List<Object> values(String sql) throws SQLException {
    try (Connection connection = open();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      List<Object> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getObject(1));
      }
      return values;
    }
  }
}
