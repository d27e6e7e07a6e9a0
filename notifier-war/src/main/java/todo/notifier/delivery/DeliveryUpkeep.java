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
import java.time.ZoneOffset;
import todo.runtime.Transactions;

/**
 * What has to be done about reminders beside sending them: those whose sender died, those that are
 * too late, and those whose address became known.
 */
@ApplicationScoped
public class DeliveryUpkeep {
  /** The claim stays: should its holder live after all, it knows better. */
  private static final String GIVE_UP_UNSEEN =
      """
      update reminder
         set state = 'unconfirmed', lease_until = null,
             detail = 'Handed to the mail server; its answer was not seen'
       where id in (select id from reminder where state = 'sending' and lease_until < now()
                       for update skip locked)
      """;

  private static final String FAIL_TOO_LATE =
      """
      update reminder
         set state = 'failed', claim = null, lease_until = null,
             detail = case state when 'deferred' then 'Given up: ' || coalesce(detail, '')
                                 else 'Too late: it was due at a time when nothing could be sent' end
       where id in (select id from reminder
                     where state in ('queued', 'deferred') and remind_at < ?
                       and (lease_until is null or lease_until < now())
                     limit 1000 for update skip locked)
      """;

  private static final String QUEUE_ADDRESSED =
      """
      update reminder set state = 'queued', detail = null
       where id in (select r.id from reminder r join address a on a.user_id = r.user_id
                     where r.state = 'no_address' and r.remind_at >= ?
                       for update of r skip locked)
      """;

  private static final String BACKLOG =
      """
      select count(*), min(next_attempt_at) from reminder
       where state in ('queued', 'deferred') and next_attempt_at <= ?
      """;

  private static final String NEXT_DUE =
      """
      select min(next_attempt_at) from reminder
       where state in ('queued', 'deferred') and (lease_until is null or lease_until < now())
      """;

  private final Transactions transactions;
  private final DeliverySettings settings;
  private final Clock clock;

  protected DeliveryUpkeep() {
    this(null, null, null);
  }

  @Inject
  public DeliveryUpkeep(Transactions transactions, DeliverySettings settings, Clock clock) {
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does all of it, and counts what is left waiting. */
  Backlog run() throws Exception {
    Instant now = clock.instant();
    OffsetDateTime limit = now.minus(settings.tooLate()).atOffset(ZoneOffset.UTC);
    update(GIVE_UP_UNSEEN);
    failTooLate();
    update(QUEUE_ADDRESSED, limit);
    return transactions.call(connection -> backlog(connection, now));
  }

  /** No reminder that is too late is due after this. */
  void failTooLate() throws Exception {
    OffsetDateTime limit = clock.instant().minus(settings.tooLate()).atOffset(ZoneOffset.UTC);
    while (update(FAIL_TOO_LATE, limit) > 0) {
      continue; // a thousand at a time, so that a long queue does not make a long transaction
    }
  }

  /** When the next reminder is due; null when none waits. */
  Instant nextDue() throws Exception {
    return transactions.call(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(NEXT_DUE);
              ResultSet row = statement.executeQuery()) {
            row.next();
            return instant(row.getObject(1, OffsetDateTime.class));
          }
        });
  }

  private int update(String sql, Object... parameters) throws Exception {
    return transactions.call(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
              statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
          }
        });
  }

  private static Backlog backlog(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BACKLOG)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Backlog(row.getLong(1), instant(row.getObject(2, OffsetDateTime.class)));
      }
    }
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
