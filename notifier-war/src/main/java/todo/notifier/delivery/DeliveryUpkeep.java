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
 * What has to be done about reminders beside sending them: those whose sender died after it handed
 * them over, and those whose address became known.
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
    return transactions.call(
        connection -> {
          try (PreparedStatement unseen = connection.prepareStatement(GIVE_UP_UNSEEN);
              PreparedStatement addressed = connection.prepareStatement(QUEUE_ADDRESSED)) {
            unseen.executeUpdate();
            addressed.setObject(1, now.minus(settings.tooLate()).atOffset(ZoneOffset.UTC));
            addressed.executeUpdate();
          }
          return backlog(connection, now);
        });
  }

  private static Backlog backlog(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BACKLOG)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
        return new Backlog(row.getLong(1), oldest == null ? null : oldest.toInstant());
      }
    }
  }
}
