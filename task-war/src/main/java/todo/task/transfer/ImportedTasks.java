package todo.task.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import todo.task.request.Person;
import todo.task.transfer.file.TaskIdentity;

/**
 * Which tasks were made of what files had, as long as they are there: what was put into the trash
 * since, perhaps by undoing the import, may come again.
 */
final class ImportedTasks {
  private static final String FIND_OWN =
      "select id from task where owner = ? and id = any(?) and deleted_at is null";

  private static final String FIND =
      """
      select i.identity, i.task_id from imported_task i join task t on t.id = i.task_id
       where i.owner = ? and i.identity = any(?) and t.deleted_at is null
      """;

  private static final String ADD =
      "insert into imported_task (owner, identity, task_id) values (?, ?, ?)"
          + " on conflict (owner, identity) do update set task_id = excluded.task_id";

  private final Connection connection;
  private final String owner;

  ImportedTasks(Connection connection, Person person) {
    this.connection = connection;
    this.owner = person.id();
  }

  /** Until the transaction's end nobody else imports for this person. */
  void lock() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      select.setString(1, "import of " + owner);
      select.execute();
    }
  }

  /** The tasks that there are already, by their identities. */
  Map<String, Long> find(Collection<String> identities) throws SQLException {
    Map<Long, String> own = new HashMap<>();
    Map<UUID, String> others = new HashMap<>();
    for (String identity : identities) {
      OptionalLong id = TaskIdentity.ownTask(owner, identity);
      if (id.isPresent()) {
        own.put(id.getAsLong(), identity);
      }
      others.put(TaskIdentity.hash(identity), identity); // an own one may be there as an import
    }
    Map<String, Long> found = new HashMap<>();
    select(
        FIND,
        "uuid",
        others.keySet(),
        row -> {
          found.put(others.get(row.getObject(1, UUID.class)), row.getLong(2));
        });
    select(
        FIND_OWN,
        "bigint",
        own.keySet(),
        row -> {
          found.put(own.get(row.getLong(1)), row.getLong(1));
        });
    return found;
  }

  void add(Map<String, Long> made) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      for (Map.Entry<String, Long> each : made.entrySet()) {
        insert.setString(1, owner);
        insert.setObject(2, TaskIdentity.hash(each.getKey()));
        insert.setLong(3, each.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @FunctionalInterface
  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void select(String sql, String type, Collection<?> values, Row each) throws SQLException {
    if (values.isEmpty()) {
      return;
    }
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, owner);
      select.setArray(2, connection.createArrayOf(type, values.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.take(row);
        }
      }
    }
  }
}
