package todo.notifier.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import todo.event.Envelope;
import todo.runtime.Transactions;

/**
 * The queue of reminders by their moment, which several processes take from. A claim holds for a
 * lease, by the database's clock, which its holder renews.
 */
@ApplicationScoped
public class DueReminders {
  private static final int AT_A_TIME = 1_000;

  private static final String FAIL_TOO_LATE =
      """
      update reminder
         set state = 'failed', claim = null, lease_until = null,
             detail = case state when 'deferred' then 'Given up: ' || coalesce(detail, '')
                                 else 'Too late: it was due at a time when nothing could be sent' end
       where id in (select id from reminder
                     where state in ('queued', 'deferred') and remind_at < ?
                       and (lease_until is null or lease_until < now())
                     limit ? for update skip locked)
      """;

  private static final String CLAIM =
      """
      with due as (
        select r.id, coalesce(r.email, a.email) as email
          from reminder r left join address a on a.user_id = r.user_id
         where r.state in ('queued', 'deferred') and r.next_attempt_at <= ?
           and (r.lease_until is null or r.lease_until < now())
         order by r.next_attempt_at limit ? for update of r skip locked),
      claimed as (
        update reminder r
           set email = due.email,
               state = case when due.email is null then 'no_address' else r.state end,
               detail = case when due.email is null
                             then 'No e-mail address of this person is known' else r.detail end,
               attempts = r.attempts + case when due.email is null then 0 else 1 end,
               claim = case when due.email is null then null else ? end,
               lease_until = case when due.email is null then null
                                  else now() + ? * interval '1 millisecond' end
          from due where r.id = due.id returning r.*)
      select c.*, t.due_date, t.time_zone
        from claimed c left join task t on c.source = '%s' and t.task_id = c.task_id
       where c.email is not null order by c.next_attempt_at
      """
          .formatted(Envelope.TODO_TASK);

  private static final String NEXT_DUE =
      """
      select min(next_attempt_at) from reminder
       where state in ('queued', 'deferred') and (lease_until is null or lease_until < now())
      """;

  private static final String RENEW =
      """
      update reminder set lease_until = now() + ? * interval '1 millisecond'
       where id = any(?) and claim = ? and state in ('queued', 'deferred', 'sending')
      """;

  private static final String RELEASE =
      """
      update reminder set claim = null, lease_until = null, attempts = attempts - 1
       where id = any(?) and claim = ? and state in ('queued', 'deferred')
      """;

  private final Transactions transactions;
  private final DeliverySettings settings;
  private final Clock clock;
  private final UUID claim = UUID.randomUUID();

  protected DueReminders() {
    this(null, null, null);
  }

  @Inject
  public DueReminders(Transactions transactions, DeliverySettings settings, Clock clock) {
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a round found.
   *
   * @param claimed the longest due first
   * @param nextDue when the next of the others is due; null when none waits
   */
  record Round(List<DueReminder> claimed, Instant nextDue) {}

  /** Claims reminders that are due, and fails those that are too late. */
  Round claim(int limit) throws Exception {
    return transactions.call(
        connection -> {
          List<DueReminder> claimed =
              failTooLate(connection) < AT_A_TIME ? claim(connection, limit) : List.of();
          return new Round(claimed, nextDue(connection));
        });
  }

  private int failTooLate(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FAIL_TOO_LATE)) {
      statement.setObject(1, time(clock.instant().minus(settings.tooLate())));
      statement.setInt(2, AT_A_TIME);
      return statement.executeUpdate();
    }
  }

  private List<DueReminder> claim(Connection connection, int limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setObject(1, time(clock.instant()));
      statement.setInt(2, limit);
      statement.setObject(3, claim);
      statement.setLong(4, settings.lease().toMillis());
      List<DueReminder> claimed = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          claimed.add(read(rows));
        }
      }
      return claimed;
    }
  }

  private static Instant nextDue(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEXT_DUE);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return instant(row.getObject(1, OffsetDateTime.class));
    }
  }

  /** Tells the others that this process still has these in hand. */
  void renew(Collection<Long> ids) throws Exception {
    transactions.call(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(RENEW)) {
            statement.setLong(1, settings.lease().toMillis());
            statement.setArray(2, connection.createArrayOf("int8", ids.toArray()));
            statement.setObject(3, claim);
            return statement.executeUpdate();
          }
        });
  }

  /** Leaves these to others: nobody here has begun to send them. */
  void release(Collection<Long> ids) throws Exception {
    transactions.call(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setArray(1, connection.createArrayOf("int8", ids.toArray()));
            statement.setObject(2, claim);
            return statement.executeUpdate();
          }
        });
  }

  private static DueReminder read(ResultSet row) throws SQLException {
    String timeZone = row.getString("time_zone");
    return new DueReminder(
        row.getLong("id"),
        row.getObject("claim", UUID.class),
        row.getInt("attempts"),
        row.getString("source"),
        row.getLong("task_id"),
        row.getString("user_id"),
        instant(row.getObject("remind_at", OffsetDateTime.class)),
        row.getString("task_title"),
        row.getString("email"),
        instant(row.getObject("due_date", OffsetDateTime.class)),
        ZoneId.of(timeZone == null ? "UTC" : timeZone));
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
