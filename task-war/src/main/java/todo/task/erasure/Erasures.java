package todo.task.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import todo.erasure.ErasedPeople;
import todo.event.AccountEvent.AccountDeleted;

/** The wishes to be erased, and how far each has come. */
@ApplicationScoped
public class Erasures {
  /** Those that keep something of people. */
  static final List<String> SERVICES = List.of("task", "notifier", "analytics", "audit");

  /** As in the trigger {@code refuse_erased}. */
  private static final String LOCK = "select pg_advisory_xact_lock(28880, hashtext(?))";

  private static final String BEGIN =
      "insert into erasure (receipt, user_id, requested_at) values (?, ?, ?)"
          + " on conflict (user_id) do nothing";
  private static final String BEGIN_PART =
      "insert into erasure_part (user_id, service) values (?, ?) on conflict do nothing";
  private static final String READ =
      """
      select requested_at, service, done_at
        from erasure join erasure_part using (user_id) where receipt = ?
      """;

  /**
   * From the end of this transaction on, nothing can be made for the person any more; what is there
   * is erased when the event arrives. Waits for the person's writes under way.
   *
   * @return the receipt, which nobody can guess; the first one when it is asked for twice
   */
  public UUID begin(Connection connection, AccountDeleted event) throws SQLException {
    String userId = event.userId();
    execute(connection, LOCK, userId);
    ErasedPeople.bury(connection, event);
    Object requestedAt = event.timestamp().atOffset(ZoneOffset.UTC);
    execute(connection, BEGIN, UUID.randomUUID(), userId, requestedAt);
    for (String service : SERVICES) {
      execute(connection, BEGIN_PART, userId, service);
    }
    return receipt(connection, userId).orElseThrow();
  }

  /** Empty when nobody asked for this person to be erased. */
  Optional<UUID> receipt(Connection connection, String userId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select receipt from erasure where user_id = ?")) {
      select.setString(1, userId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  /** A service is done; what it says first counts. */
  void done(Connection connection, String userId, String service, Instant at) throws SQLException {
    execute(
        connection,
        "update erasure_part set done_at = ? where user_id = ? and service = ? and done_at is null",
        at.atOffset(ZoneOffset.UTC),
        userId,
        service);
  }

  Optional<Erasure> find(Connection connection, UUID receipt) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(READ)) {
      select.setObject(1, receipt);
      Instant requestedAt = null;
      Map<String, Instant> doneAt = new TreeMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          requestedAt = time(row, 1);
          doneAt.put(row.getString(2), time(row, 3));
        }
      }
      return requestedAt == null ? Optional.empty() : Optional.of(new Erasure(requestedAt, doneAt));
    }
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static void execute(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }
}
