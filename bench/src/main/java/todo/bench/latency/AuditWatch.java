package todo.bench.latency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for new audit entries. Their numbers grow as they are committed, since the chain's head is
 * locked: none appears below one that was seen.
 */
final class AuditWatch implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement select;
  private final Map<Long, Entry> entries = new ConcurrentHashMap<>();
  private long last;

  /**
   * @param seen {@link System#nanoTime()} when it could be seen
   */
  record Entry(UUID eventId, long seen) {}

  AuditWatch(Connection connection) throws SQLException {
    this.connection = connection;
    try (PreparedStatement head = connection.prepareStatement("select max(seq) from entry");
        ResultSet row = head.executeQuery()) {
      row.next();
      last = row.getLong(1);
    }
    select =
        connection.prepareStatement(
            "select seq, task_id, event_id from entry where seq > ? order by seq");
  }

  void look() throws SQLException {
    select.setLong(1, last);
    try (ResultSet row = select.executeQuery()) {
      long now = System.nanoTime();
      while (row.next()) {
        last = row.getLong(1);
        entries.putIfAbsent(row.getLong(2), new Entry(UUID.fromString(row.getString(3)), now));
      }
    }
  }

  /** The task's first entry, or null while there is none. */
  Entry entry(long taskId) {
    return entries.get(taskId);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
