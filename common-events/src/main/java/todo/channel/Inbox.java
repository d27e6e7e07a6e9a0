package todo.channel;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import todo.event.Topic;

/**
 * The ids of the events a channel has applied. Written in the transaction of their effects, so that
 * a redelivery or a replay of the whole topic has none. Ids are kept longer than the topics keep
 * their records; {@link todo.runtime.Retention} deletes older ones.
 */
final class Inbox {
  private static final String CLAIM =
      "insert into inbox (channel, event_id) select ?, unnest(?) on conflict do nothing returning"
          + " event_id";

  /** Kafka deletes whole segments, some time after the last record's retention has passed. */
  private static final Duration MARGIN = Duration.ofDays(14);

  private Inbox() {}

  /** How long an id is kept: longer than any topic keeps its record. */
  static Duration retention() {
    return Arrays.stream(Topic.values())
        .map(Topic::retention)
        .max(Duration::compareTo)
        .orElseThrow()
        .plus(MARGIN);
  }

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
