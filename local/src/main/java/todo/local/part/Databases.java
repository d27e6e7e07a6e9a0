package todo.local.part;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import todo.local.Secrets;
import todo.local.Service;

/**
 * A database and the role that owns it, of the same name, for each service; nobody else may connect
 * to it.
 */
final class Databases {
  private final Connection connection;
  private final Secrets secrets;

  Databases(Connection connection, Secrets secrets) {
    this.connection = connection;
    this.secrets = secrets;
  }

  void createMissing() throws SQLException {
    for (Service service : Service.values()) {
      String name = service.id();
      if (!exists("select from pg_roles where rolname = ?", name)) {
        // The password is our own: letters, digits, - and _.
        run(
            "create role %s login password '%s'"
                .formatted(name, secrets.databasePassword(service)));
      }
      if (!exists("select from pg_database where datname = ?", name)) {
        run("create database %s owner %s".formatted(name, name));
      }
      run("revoke connect on database %s from public".formatted(name));
    }
  }

  private boolean exists(String query, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private void run(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
