package todo.task.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A relay's side of the outbox table, on a connection of its own that commits each statement.
 *
 * <p>Rows are found by being there, never by {@code seq > last}: sequences are drawn before
 * commits, so a smaller one can appear later.
 */
final class OutboxStore {
  /** Any number, as long as nothing else in this database takes advisory locks with it. */
  private static final int LOCK_SPACE = 0x70D0;

  private final Connection connection;
  private final int lane;

  OutboxStore(Connection connection, int lane) {
    this.connection = connection;
    this.lane = lane;
  }

  /** Takes the lane for this connection, unless another replica's relay has it. */
  boolean lock() throws SQLException {
    return lock("select pg_try_advisory_lock(?, ?)");
  }

  /** Gives the lane back: a pooled connection outlives its use. */
  void unlock() throws SQLException {
    lock("select pg_advisory_unlock(?, ?)");
  }

  private boolean lock(String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, LOCK_SPACE);
      select.setInt(2, lane);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** The lane's first events. */
  List<OutboxRow> first(int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select seq, topic, task_id, event from outbox"
                + " where lane = ? and parked_reason is null order by seq limit ?")) {
      select.setInt(1, lane);
      select.setInt(2, limit);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new OutboxRow(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)));
        }
      }
      return rows;
    }
  }

  void delete(Collection<OutboxRow> rows) throws SQLException {
    Object[] seqs = rows.stream().map(OutboxRow::seq).toArray();
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where seq = any(?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", seqs));
      delete.executeUpdate();
    }
  }

  /** Sets an event aside that can never be published, so that it does not stand in others' way. */
  void park(OutboxRow row, String reason) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update outbox set parked_reason = ? where seq = ?")) {
      update.setString(1, reason);
      update.setLong(2, row.seq());
      update.executeUpdate();
    }
  }

  /** What waits in all lanes. */
  static Depth depth(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                "select count(*) filter (where parked_reason is null),"
                    + " count(*) filter (where parked_reason is not null),"
                    + " coalesce(extract(epoch from now() - min(created_at) filter (where parked_reason is null)), 0)"
                    + " from outbox")) {
      row.next();
      return new Depth(row.getLong(1), row.getLong(2), row.getDouble(3));
    }
  }

  /**
   * @param oldestSeconds the age of the oldest event that waits
   */
  record Depth(long waiting, long parked, double oldestSeconds) {}
}
