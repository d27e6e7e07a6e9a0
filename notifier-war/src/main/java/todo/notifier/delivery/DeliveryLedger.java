package todo.notifier.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import todo.notifier.mail.SendResult;
import todo.notifier.reminder.Tasks;
import todo.runtime.Transactions;

/**
 * What came of each attempt. An attempt is fenced off by its claim and number: who overslept a
 * lease can neither hand the mail over nor record an outcome.
 */
@ApplicationScoped
public class DeliveryLedger {
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

  private final Transactions transactions;
  private final Tasks tasks;
  private final DeliverySettings settings;
  private final Clock clock;

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
                  statement.setObject(3, reminder.claim());
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
      statement.setObject(7, reminder.claim());
      statement.setInt(8, reminder.attempt());
      return statement.executeUpdate() == 0 ? null : outcome.state();
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
