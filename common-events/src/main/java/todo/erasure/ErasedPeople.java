package todo.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import todo.event.AccountEvent.AccountDeleted;
import todo.event.AccountEvent.AccountErased;

/**
 * The people of whom this service keeps nothing any more: the table {@code erased_person}, whose
 * rows stay for good.
 *
 * <p>A transaction that writes what a topic says of people shares a lock of the database; an
 * erasure has it alone. So no transaction that looked before the erasure writes after it.
 */
@ApplicationScoped
public class ErasedPeople {
  /** Any number, as long as nothing else in a service's database takes advisory locks with it. */
  private static final long LOCK = 0x70D0E5A5EL;

  private static final String BURY =
      "insert into erased_person (user_id, deleted_at) values (?, ?) on conflict do nothing";
  private static final String ERASED =
      "update erased_person set erased_at = coalesce(erased_at, ?) where user_id = ?";
  private static final String FORGET_DEAD_LETTERS =
      "delete from dead_letter where position(convert_to(?, 'UTF8') in value) > 0";
  private static final String AMONG = "select user_id from erased_person where user_id = any(?)";
  private static final String SINCE = "select user_id from erased_person where deleted_at > ?";
  private static final String UNTOLD =
      "select user_id, erased_at from erased_person"
          + " where erased_at is not null and told_at is null order by erased_at limit 100";
  private static final String TOLD =
      "update erased_person set told_at = ? where user_id = any(?) and told_at is null";

  private final PersonalData personalData;
  private final Clock clock;

  protected ErasedPeople() {
    this(null, null);
  }

  @Inject
  public ErasedPeople(PersonalData personalData, Clock clock) {
    this.personalData = personalData;
    this.clock = clock;
  }

  /**
   * Waits for an erasure that is under way, and lets none begin until the transaction ends.
   *
   * @param alone for an erasure: waits for all that share the lock, and lets none of them begin
   */
  public void lock(Connection connection, boolean alone) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            alone ? "select pg_advisory_xact_lock(?)" : "select pg_advisory_xact_lock_shared(?)")) {
      lock.setLong(1, LOCK);
      lock.execute();
    }
  }

  /** Those of them that are erased, or are about to be. */
  public Set<String> among(Connection connection, Collection<String> userIds) throws SQLException {
    if (userIds.isEmpty()) {
      return Set.of();
    }
    try (PreparedStatement select = connection.prepareStatement(AMONG)) {
      select.setArray(1, connection.createArrayOf("text", userIds.toArray()));
      return texts(select);
    }
  }

  /** Those whose accounts were deleted since then. */
  Set<String> deletedSince(Connection connection, Instant then) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SINCE)) {
      select.setObject(1, time(then));
      return texts(select);
    }
  }

  /** From now on nothing is kept of the person; what is there is not erased yet. */
  public static void bury(Connection connection, AccountDeleted event) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(BURY)) {
      insert.setString(1, event.userId());
      insert.setObject(2, time(event.timestamp()));
      insert.executeUpdate();
    }
  }

  /** Erases all that the service keeps of the person. The caller has the lock, alone. */
  public void erase(Connection connection, AccountDeleted event) throws Exception {
    Instant now = clock.instant();
    bury(connection, event);
    personalData.erase(connection, event.userId(), now);
    try (PreparedStatement delete = connection.prepareStatement(FORGET_DEAD_LETTERS)) {
      delete.setString(1, event.userId());
      delete.executeUpdate();
    }
    try (PreparedStatement update = connection.prepareStatement(ERASED)) {
      update.setObject(1, time(now));
      update.setString(2, event.userId());
      update.executeUpdate();
    }
  }

  public void answered(Connection connection, AccountErased answer) throws SQLException {
    personalData.answered(connection, answer);
  }

  /** What this service has erased and not told yet, a hundred at most. */
  List<AccountErased> untold(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(UNTOLD);
        ResultSet row = select.executeQuery()) {
      List<AccountErased> untold = new ArrayList<>();
      while (row.next()) {
        Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
        untold.add(new AccountErased(row.getString(1), personalData.service(), at));
      }
      return untold;
    }
  }

  void markTold(Connection connection, List<AccountErased> told) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(TOLD)) {
      update.setObject(1, time(clock.instant()));
      Object[] userIds = told.stream().map(AccountErased::userId).toArray();
      update.setArray(2, connection.createArrayOf("text", userIds));
      update.executeUpdate();
    }
  }

  private static Set<String> texts(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      Set<String> found = new HashSet<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
