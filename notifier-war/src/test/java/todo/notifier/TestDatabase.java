package todo.notifier;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import todo.local.LonePostgres;
import todo.runtime.Transactions;

/**
 * A database of its own on a real PostgreSQL, with this service's schema; and transactions on it as
 * a server would give them.
 */
public final class TestDatabase implements AutoCloseable {
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final String url;
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Connection> current = new ThreadLocal<>();
  private final Transactions transactions =
      new Transactions(new LocalTransaction(), new LocalDataSource(this::enlisted));

  private TestDatabase(String url) {
    this.url = url;
  }

  public static TestDatabase create() {
    FLYWAY.setLevel(Level.WARNING);
    TestDatabase database = new TestDatabase(emptyDatabase());
    Flyway.configure()
        .dataSource(new LocalDataSource(database::open))
        .locations("classpath:db/channel", "classpath:db/migration")
        .load()
        .migrate();
    return database;
  }

  private static String emptyDatabase() {
    try {
      return LonePostgres.createDatabase();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Transactions transactions() {
    return transactions;
  }

  /** Runs a statement, such as one that sets the scene. */
  public void execute(String sql, Object... parameters) {
    query(sql, parameters);
  }

  /** The rows that a query answers, each with its columns' values; none for an update. */
  public List<List<Object>> query(String sql, Object... parameters) {
    try {
      return transactions.call(
          connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
              for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
              }
              return statement.execute() ? rows(statement.getResultSet()) : List.of();
            }
          });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one value that a query answers. */
  public Object value(String sql, Object... parameters) {
    return query(sql, parameters).get(0).get(0);
  }

  @Override
  public void close() {
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<List<Object>> rows(ResultSet result) throws SQLException {
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

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** The transaction's connection, which its user's close leaves open. */
  private Connection enlisted() {
    Connection connection = current.get();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void end(boolean commit) {
    Connection connection = current.get();
    current.remove();
    try {
      if (commit) {
        connection.commit();
      } else {
        connection.rollback();
      }
      idle.add(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a server's transaction manager does, for one database. */
  private final class LocalTransaction implements UserTransaction {
    @Override
    public void begin() {
      try {
        Connection connection = idle.poll();
        connection = connection == null ? open() : connection;
        connection.setAutoCommit(false);
        current.set(connection);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void commit() {
      end(true);
    }

    @Override
    public void rollback() {
      end(false);
    }

    @Override
    public void setRollbackOnly() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getStatus() {
      return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }
  }

  private interface Connections {
    Connection get() throws SQLException;
  }

  private record LocalDataSource(Connections connections) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return connections.get();
    }

    @Override
    public Connection getConnection(String user, String password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
