package todo.task.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import todo.erasure.ErasedTokens;
import todo.event.AccountEvent.AccountDeleted;
import todo.problem.ProblemException;
import todo.runtime.Transactions;
import todo.task.account.AttemptLimit.Attempt;
import todo.task.erasure.Erasures;
import todo.task.outbox.Outbox;

/**
 * Ends an account: from now on nobody can sign in to it or write for it, and an event tells every
 * service to erase what it keeps of the person.
 */
@ApplicationScoped
public class AccountDeletion {
  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final Erasures erasures;
  private final Outbox outbox;
  private final Transactions transactions;
  private final ErasedTokens erasedTokens;
  private final Clock clock;
  private final AttemptLimit perAccount;

  protected AccountDeletion() {
    accounts = null;
    hashing = null;
    erasures = null;
    outbox = null;
    transactions = null;
    erasedTokens = null;
    clock = null;
    perAccount = null;
  }

  @Inject
  public AccountDeletion(
      Accounts accounts,
      PasswordHashing hashing,
      Erasures erasures,
      Outbox outbox,
      Transactions transactions,
      ErasedTokens erasedTokens,
      Clock clock,
      @ConfigProperty(name = "todo.task.failed-sign-ins-per-email") int failures,
      @ConfigProperty(name = "todo.task.sign-in-window") Duration window) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.erasures = erasures;
    this.outbox = outbox;
    this.transactions = transactions;
    this.erasedTokens = erasedTokens;
    this.clock = clock;
    this.perAccount = new AttemptLimit("wrong passwords", failures, window);
  }

  /**
   * @param userId the subject of the person's token
   * @param traceparent of the request, or null
   * @return the receipt
   * @throws ProblemException 400 for a wrong password, 409 when another issuer keeps the account,
   *     429 after too many wrong passwords
   */
  public UUID delete(String userId, String password, String traceparent) throws Exception {
    Account account =
        accounts
            .bySubject(userId)
            .orElseThrow(
                () ->
                    new ProblemException(409, "This account is kept elsewhere: delete it there."));
    checkPassword(account, password);
    // What the table keeps.
    var event = new AccountDeleted(userId, clock.instant().truncatedTo(ChronoUnit.MICROS));
    UUID receipt =
        transactions.call(
            connection -> {
              UUID begun = erasures.begin(connection, event);
              delete(connection, account.id());
              outbox.forget(connection, userId);
              outbox.append(List.of(new Outbox.Told(0, List.of(event))), traceparent);
              return begun;
            });
    erasedTokens.refresh();
    return receipt;
  }

  private void checkPassword(Account account, String password) {
    try (Attempt attempt = perAccount.begin(account.id().toString())) {
      if (!hashing.matches(Password.normalized(password), account.passwordHash())) {
        attempt.count();
        throw ProblemException.invalid("password", "is not this account's");
      }
    }
  }

  private static void delete(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from account where id = ?")) {
      delete.setObject(1, id);
      delete.executeUpdate();
    }
  }
}
