package todo.channel;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The ids of the events a channel has applied. Written in the transaction of their effects, so that
 * a redelivery or a replay of the whole topic has none. Ids are kept longer than the topics keep
 * their records; {@code InboxRetention} removes older ones.
 */
final class Inbox {
  private static final String CLAIM =
      "insert into inbox (channel, event_id) select ?, unnest(?) on conflict do nothing returning event_id";

  private Inbox() {}

  /**
   * Marks the events as applied and answers those that were not before, in their order, each once.
   */
  static List<ReceivedEvent> claim(
      Connection connection, String channel, List<ReceivedEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return List.of();
    }
    Array ids =
        connection.createArrayOf(
            "uuid", events.stream().map(ReceivedEvent::inboxId).sorted().distinct().toArray());
    Set<UUID> claimed = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setString(1, channel);
      statement.setArray(2, ids);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          claimed.add(rows.getObject(1, UUID.class));
        }
      }
    }
    List<ReceivedEvent> fresh = new ArrayList<>(claimed.size());
    for (ReceivedEvent event : events) {
      if (claimed.remove(event.inboxId())) {
        fresh.add(event);
      }
    }
    return fresh;
  }
}
