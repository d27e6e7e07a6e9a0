package todo.task.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import todo.problem.ProblemException;
import todo.task.account.Account;
import todo.task.account.Accounts;
import todo.task.account.AttemptLimit;
import todo.task.account.AttemptLimit.Attempt;
import todo.task.account.EmailAddress;

/** Checks a password and issues a token; what fails too often has to wait. */
@ApplicationScoped
public class SignIn {
  private final IdentityStoreHandler identityStores;
  private final Accounts accounts;
  private final TokenIssuer tokens;
  private final AttemptLimit perEmail;
  private final AttemptLimit perAddress;

  protected SignIn() {
    identityStores = null;
    accounts = null;
    tokens = null;
    perEmail = null;
    perAddress = null;
  }

  @Inject
  public SignIn(
      IdentityStoreHandler identityStores,
      Accounts accounts,
      TokenIssuer tokens,
      @ConfigProperty(name = "todo.task.failed-sign-ins-per-email") int failuresPerEmail,
      @ConfigProperty(name = "todo.task.failed-sign-ins-per-address") int failuresPerAddress,
      @ConfigProperty(name = "todo.task.sign-in-window") Duration window) {
    this.identityStores = identityStores;
    this.accounts = accounts;
    this.tokens = tokens;
    this.perEmail =
        new AttemptLimit("failed sign-ins with this e-mail address", failuresPerEmail, window);
    this.perAddress =
        new AttemptLimit("failed sign-ins from this address", failuresPerAddress, window);
  }

  /**
   * @param clientAddress a {@link todo.task.account.ClientAddress#key}
   * @throws ProblemException 401 for an unknown e-mail address and for a wrong password alike, 429
   *     after too many of either, 503 when too many are being checked
   */
  public Token signIn(String email, String password, String clientAddress) {
    try (Attempt ofAddress = perAddress.begin(clientAddress);
        Attempt ofEmail = perEmail.begin(EmailAddress.key(email))) {
      Optional<Account> account = account(email, password);
      if (account.isEmpty()) {
        ofAddress.count();
        ofEmail.count();
        throw new ProblemException(401, "There is no account with this e-mail and password.");
      }
      return tokens.issue(account.get());
    }
  }

  private Optional<Account> account(String email, String password) {
    CredentialValidationResult result =
        identityStores.validate(new UsernamePasswordCredential(email, password));
    return result.getStatus() == CredentialValidationResult.Status.VALID
        ? accounts.byId(UUID.fromString(result.getCallerUniqueId()))
        : Optional.empty();
  }
}
