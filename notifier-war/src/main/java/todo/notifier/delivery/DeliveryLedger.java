package todo.notifier.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
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
import todo.notifier.mail.SendResult;
import todo.notifier.reminder.Tasks;
import todo.runtime.Transactions;

/**
 * Who sends which reminder, and what came of it; several processes share it. A claim holds for a
 * lease, which its holder renews. It is fenced off by the number of the attempt: a holder that
 * overslept its lease can neither hand the mail over nor record an outcome.
 */
@ApplicationScoped
public class DeliveryLedger {
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

  private static final String BEGIN =
      """
      update reminder set state = 'sending', sent_at = ?
       where id = ? and claim = ? and attempts = ? and state in ('queued', 'deferred')
      """;

  /** An outcome that comes after others took this process for dead is better than none. */
  private static final String RECORD =
      """
      update reminder
         set state = ?, detail = ?, next_attempt_at = ?, claim = null, lease_until = null,
             sent_at = case ? when 'accepted' then ? when 'unconfirmed' then sent_at end
       where id = ? and claim = ? and attempts = ?
         and state in ('queued', 'deferred', 'sending', 'unconfirmed')
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
  private final Tasks tasks;
  private final DeliverySettings settings;
  private final Clock clock;
  private final UUID claim = UUID.randomUUID();

  protected DeliveryLedger() {
    this(null, null, null, null);
  }

  @Inject
  public DeliveryLedger(
      Transactions transactions, Tasks tasks, DeliverySettings settings, Clock clock) {
    this.transactions = transactions;
    this.tasks = tasks;
    this.settings = settings;
    this.clock = clock;
  }

  /** Claims reminders that are due, the longest due first. */
  List<DueReminder> claim(int limit) throws Exception {
    return transactions.call(
        connection -> {
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
        });
  }

  /**
   * Notes, for good, that the mail is being handed over: from here on it is never sent again.
   *
   * @throws IOException when the reminder was cancelled meanwhile, another process has it, or the
   *     database does not answer
   */
  void begin(DueReminder reminder) throws IOException {
    int begun;
    try {
      begun =
          transactions.call(
              connection -> {
                try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
                  statement.setObject(1, time(clock.instant()));
                  statement.setLong(2, reminder.id());
                  statement.setObject(3, claim);
                  statement.setInt(4, reminder.attempt());
                  return statement.executeUpdate();
                }
              });
    } catch (Exception e) {
      throw new IOException("The database did not answer", e);
    }
    if (begun == 0) {
      throw new IOException("It is not to be sent any more");
    }
  }

  /**
   * Records what came of an attempt.
   *
   * @return the reminder's state by it; null when it was not ours any more
   */
  DeliveryState record(DueReminder reminder, SendResult result) throws Exception {
    Outcome outcome = Outcome.of(reminder, result, clock.instant(), settings.tooLate());
    return transactions.call(
        connection -> {
          if (outcome.state() != DeliveryState.DEFERRED) {
            return record(connection, reminder, outcome);
          }
          // While it was being sent it could not be cancelled.
          tasks.lock(connection, reminder.taskId());
          DeliveryState state = record(connection, reminder, outcome);
          tasks.cancelUnwanted(connection, reminder.taskId());
          return state;
        });
  }

  private DeliveryState record(Connection connection, DueReminder reminder, Outcome outcome)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
      statement.setString(1, outcome.state().wireName());
      statement.setString(2, outcome.detail());
      statement.setObject(3, time(outcome.nextAttempt()));
      statement.setString(4, outcome.state().wireName());
      statement.setObject(5, time(clock.instant()));
      statement.setLong(6, reminder.id());
      statement.setObject(7, claim);
      statement.setInt(8, reminder.attempt());
      return statement.executeUpdate() == 0 ? null : outcome.state();
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
    OffsetDateTime dueDate = row.getObject("due_date", OffsetDateTime.class);
    return new DueReminder(
        row.getLong("id"),
        row.getInt("attempts"),
        row.getString("source"),
        row.getLong("task_id"),
        row.getString("user_id"),
        row.getObject("remind_at", OffsetDateTime.class).toInstant(),
        row.getString("task_title"),
        row.getString("email"),
        dueDate == null ? null : dueDate.toInstant(),
        zone(row.getString("time_zone")));
  }

  private static ZoneId zone(String id) {
    return ZoneId.of(id == null ? "UTC" : id);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
