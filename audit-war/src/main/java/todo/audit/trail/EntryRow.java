package todo.audit.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An entry as a row of the table {@code entry}. */
public final class EntryRow {
  /** What {@link #read} needs of a select. */
  public static final String COLUMNS =
      "seq, event_id, source, topic, type, task_id, user_id, occurred_at, recorded_at, content, salt,"
          + " content_digest, previous_hash, hash, erased_at, erased_reason";

  private EntryRow() {}

  /** The entry at the cursor; its content is null when any part of it is. */
  public static Entry read(ResultSet row) throws SQLException {
    Instant erasedAt = time(row, "erased_at");
    return new Entry(
        row.getLong("seq"),
        origin(row),
        time(row, "recorded_at"),
        content(row),
        row.getBytes("content_digest"),
        row.getBytes("previous_hash"),
        row.getBytes("hash"),
        erasedAt == null ? null : new Erasure(erasedAt, row.getString("erased_reason")));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        row.getString("event_id"),
        row.getString("source"),
        row.getString("topic"),
        row.getString("type"),
        row.getLong("task_id"),
        time(row, "occurred_at"));
  }

  private static SaltedContent content(ResultSet row) throws SQLException {
    byte[] salt = row.getBytes("salt");
    String userId = row.getString("user_id");
    String text = row.getString("content");
    return salt == null || userId == null || text == null
        ? null
        : new SaltedContent(salt, userId, text);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
