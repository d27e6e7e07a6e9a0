package todo.task.account;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import todo.problem.ProblemException;
import todo.runtime.Migration;

/**
 * The first operator, from whom all others could come: an account with the e-mail and the password
 * that the configuration gives is there, as an operator, once the service has started.
 */
@ApplicationScoped
public class BootstrapOperator {
  private static final Logger LOG = Logger.getLogger(BootstrapOperator.class.getName());
  private static final long RETRY_SECONDS = 1;

  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final Migration migration;
  private final Clock clock;
  private final Optional<String> email;
  private final Optional<String> password;

  @Resource private ManagedExecutorService executor;

  protected BootstrapOperator() {
    this(null, null, null, null, Optional.empty(), Optional.empty());
  }

  @Inject
  public BootstrapOperator(
      Accounts accounts,
      PasswordHashing hashing,
      Migration migration,
      Clock clock,
      @ConfigProperty(name = "todo.task.operator-email") Optional<String> email,
      @ConfigProperty(name = "todo.task.operator-password") Optional<String> password) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.migration = migration;
    this.clock = clock;
    this.email = email;
    this.password = password;
  }

  /**
   * @throws IllegalArgumentException when the configured e-mail or password can't be one: the
   *     service does not start without the operator that it is to have
   */
  void start(
      @Observes @Priority(2) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    if (email.isPresent() && password.isPresent()) {
      EmailAddress address = named("todo.task.operator-email", () -> new EmailAddress(email.get()));
      Password secret = named("todo.task.operator-password", () -> new Password(password.get()));
      executor.execute(() -> keepTrying(address, secret));
    }
  }

  private static <T> T named(String key, java.util.function.Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + " " + e.getMessage(), e);
    }
  }

  private void keepTrying(EmailAddress address, Password secret) {
    try {
      migration.await();
      while (!made(address, secret)) {
        TimeUnit.SECONDS.sleep(RETRY_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    }
  }

  private boolean made(EmailAddress address, Password secret) {
    try {
      make(address, secret);
      return true;
    } catch (ProblemException e) {
      return false; // another replica has just made the account
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The operator's account is not made yet; trying again", e);
      return false;
    }
  }

  /** Makes or changes the account; does nothing when it is as it should be. */
  void make(EmailAddress address, Password secret) {
    Optional<Account> found = accounts.byEmail(address.text());
    if (found.isEmpty()) {
      String hash = hashing.hash(secret.text());
      Account account =
          new Account(UUID.randomUUID(), address, hash, ZoneId.of("UTC"), clock.instant());
      account.makeOperator(hash);
      accounts.add(account);
      LOG.info("The operator's account is made");
    } else if (!isAsItShouldBe(found.get(), secret)) {
      accounts.makeOperator(found.get().id(), hashing.hash(secret.text()));
      LOG.info("The operator's account has the configured password again");
    }
  }

  private boolean isAsItShouldBe(Account account, Password secret) {
    return account.roles().contains("operator")
        && hashing.matches(secret.text(), account.passwordHash());
  }
}
