package todo.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import todo.local.LonePostgres;
import todo.runtime.Transactions;

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

  /** Transactions as a server gives them, each on a connection of its own. */
  public Transactions transactions() {
    return new LocalTransactions(url);
  }

  /** What whoever owns the server can do, triggers or not. */
  public void tamper(String... statements) throws Exception {
    transactions()
        .call(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica"); // no triggers
                for (String sql : statements) {
                  statement.execute(sql);
                }
              }
              return null;
            });
  }

  /** What the service itself can do. */
  public void execute(String sql) throws Exception {
    transactions()
        .call(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
              }
            });
  }

  /** The one number that a query answers. */
  public long number(String sql) throws Exception {
    return transactions()
        .call(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
              }
            });
  }

  private static final class LocalTransactions extends Transactions {
    private final String url;

    LocalTransactions(String url) {
      this.url = url;
    }

    @Override
    public <T> T call(Work<T> work) throws Exception {
      try (Connection connection = DriverManager.getConnection(url)) {
        connection.setAutoCommit(false);
        T result = work.on(connection);
        connection.commit();
        return result;
      }
    }
  }
}
