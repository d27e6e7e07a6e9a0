package todo.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import todo.event.Topic;

/**
 * The service's dead-letter table: nothing that a channel can't use is lost, and operators can send
 * it through again.
 */
@ApplicationScoped
public class DeadLetters {
  private static final int MAX_REASON = 2_000;
  private static final String COLUMNS =
      "id, channel, topic, partition, record_offset, key, value, reason, received_at, redriven_at";

  private final Clock clock;

  protected DeadLetters() {
    this(null);
  }

  @Inject
  public DeadLetters(Clock clock) {
    this.clock = clock;
  }

  /** Keeps the record; a redelivery of it keeps the first. */
  void add(Connection connection, String channel, TopicRecord record, String reason)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into dead_letter (channel, topic, partition, record_offset, key, value, reason, received_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, channel);
      insert.setString(2, record.topic().name());
      insert.setInt(3, record.partition());
      insert.setLong(4, record.offset());
      insert.setBytes(5, record.key());
      insert.setBytes(6, record.value());
      insert.setString(7, text(reason));
      insert.setTimestamp(8, Timestamp.from(clock.instant()));
      insert.executeUpdate();
    }
  }

  /** Those that wait, or all, newest first, below {@code before}. */
  public List<DeadLetter> list(Connection connection, boolean all, long before, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from dead_letter where id < ? and (? or redriven_at is null) order by id desc limit ?")) {
      select.setLong(1, before);
      select.setBoolean(2, all);
      select.setInt(3, limit);
      List<DeadLetter> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(read(rows));
        }
      }
      return found;
    }
  }

  /**
   * The letter, locked until the transaction ends, so that two operators can't redrive it at once.
   */
  Optional<DeadLetter> lock(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + COLUMNS + " from dead_letter where id = ? for update")) {
      select.setLong(1, id);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    }
  }

  void markRedriven(Connection connection, long id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update dead_letter set redriven_at = ? where id = ?")) {
      update.setTimestamp(1, Timestamp.from(clock.instant()));
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  void setReason(Connection connection, long id, String reason) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update dead_letter set reason = ? where id = ?")) {
      update.setString(1, text(reason));
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  private static DeadLetter read(ResultSet row) throws SQLException {
    TopicRecord record =
        new TopicRecord(
            Topic.valueOf(row.getString("topic")),
            row.getInt("partition"),
            row.getLong("record_offset"),
            row.getBytes("key"),
            row.getBytes("value"));
    return new DeadLetter(
        row.getLong("id"),
        row.getString("channel"),
        record,
        row.getString("reason"),
        row.getTimestamp("received_at").toInstant(),
        instant(row.getTimestamp("redriven_at")));
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  /** PostgreSQL's text takes no NUL, and a reason may quote the record. */
  private static String text(String reason) {
    String text = reason == null ? "no reason given" : reason.replace('\0', '\uFFFD');
    return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON);
  }
}
