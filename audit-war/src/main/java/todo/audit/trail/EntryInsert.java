package todo.audit.trail;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a batch of linked entries and the head they lead to, in one statement: a column an array.
 */
final class EntryInsert {
  private static final String SQL =
      """
      with appended as (
        insert into entry (seq, recorded_at, event_id, source, topic, type, task_id, user_id,
                           occurred_at, content, salt, content_digest, previous_hash, hash)
        select ? + n - 1, ?, event_id, source, topic, type, task_id, user_id,
               occurred_at, content, salt, content_digest, previous_hash, hash
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
          as new (event_id, source, topic, type, task_id, user_id,
                  occurred_at, content, salt, content_digest, previous_hash, hash, n))
      update chain_head set seq = ?, hash = ?
      """;

  private EntryInsert() {}

  /**
   * @param entries linked one to the other, the first to the head that this transaction has locked
   */
  static void execute(Connection connection, List<Entry> entries) throws SQLException {
    Entry first = entries.get(0);
    Entry last = entries.get(entries.size() - 1);
    try (PreparedStatement insert = connection.prepareStatement(SQL)) {
      insert.setLong(1, first.seq());
      insert.setObject(2, OffsetDateTime.ofInstant(first.recordedAt(), ZoneOffset.UTC));
      insert.setArray(3, texts(connection, entries, e -> e.origin().eventId()));
      insert.setArray(4, texts(connection, entries, e -> e.origin().source()));
      insert.setArray(5, texts(connection, entries, e -> e.origin().topic()));
      insert.setArray(6, texts(connection, entries, e -> e.origin().type()));
      insert.setArray(7, taskIds(connection, entries));
      insert.setArray(8, texts(connection, entries, e -> e.content().userId()));
      insert.setArray(9, times(connection, entries));
      insert.setArray(10, texts(connection, entries, e -> e.content().text()));
      insert.setArray(11, bytes(connection, entries, e -> e.content().salt()));
      insert.setArray(12, bytes(connection, entries, Entry::contentDigest));
      insert.setArray(13, bytes(connection, entries, Entry::previousHash));
      insert.setArray(14, bytes(connection, entries, Entry::hash));
      insert.setLong(15, last.seq());
      insert.setBytes(16, last.hash());
      insert.executeUpdate();
    }
  }

  private static Array texts(
      Connection connection, List<Entry> entries, Function<Entry, String> column)
      throws SQLException {
    return connection.createArrayOf("text", entries.stream().map(column).toArray(String[]::new));
  }

  private static Array bytes(
      Connection connection, List<Entry> entries, Function<Entry, byte[]> column)
      throws SQLException {
    return connection.createArrayOf("bytea", entries.stream().map(column).toArray(byte[][]::new));
  }

  private static Array taskIds(Connection connection, List<Entry> entries) throws SQLException {
    return connection.createArrayOf(
        "int8", entries.stream().map(e -> e.origin().taskId()).toArray(Long[]::new));
  }

  /** As text: PostgreSQL reads RFC 3339, and no number holds every microsecond of a long life. */
  private static Array times(Connection connection, List<Entry> entries) throws SQLException {
    return connection.createArrayOf(
        "timestamptz",
        entries.stream().map(e -> e.origin().occurredAt().toString()).toArray(String[]::new));
  }
}
