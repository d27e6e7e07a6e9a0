package todo.bench.latency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Looks for events that analytics has counted: their ids are in its inbox, committed with the
 * count. The ids are UUIDs of version 7, so those since a moment lie side by side in the index.
 */
final class AnalyticsWatch implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement select;
  private final Map<UUID, Long> seen = new HashMap<>();

  AnalyticsWatch(Connection connection) throws SQLException {
    this.connection = connection;
    this.select =
        connection.prepareStatement(
            "select event_id from inbox where event_id >= ? and channel = 'analytics'");
  }

  /**
   * @param since the oldest event that matters, milliseconds since 1970
   */
  void look(long since) throws SQLException {
    select.setObject(1, new UUID(since << 16, 0));
    try (ResultSet row = select.executeQuery()) {
      long now = System.nanoTime();
      while (row.next()) {
        seen.putIfAbsent(row.getObject(1, UUID.class), now);
      }
    }
  }

  /** {@link System#nanoTime()} when the event's count could be seen, or null before that. */
  Long seen(UUID eventId) {
    return seen.get(eventId);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
