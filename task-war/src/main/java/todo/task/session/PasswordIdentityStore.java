package todo.task.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import todo.task.account.Account;
import todo.task.account.Accounts;
import todo.task.account.Password;
import todo.task.account.PasswordHashing;

/**
 * Jakarta Security's way to our accounts. An unknown e-mail address takes as long to refuse as a
 * wrong password.
 */
@ApplicationScoped
public class PasswordIdentityStore implements IdentityStore {
  private static final String ID = "accounts";

  private final Accounts accounts;
  private final PasswordHashing hashing;

  protected PasswordIdentityStore() {
    this(null, null);
  }

  @Inject
  public PasswordIdentityStore(Accounts accounts, PasswordHashing hashing) {
    this.accounts = accounts;
    this.hashing = hashing;
  }

  /** The result's unique id is the account's id. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    String password = Password.normalized(credential.getPasswordAsString());
    Optional<Account> account = accounts.byEmail(credential.getCaller());
    if (!hashing.matches(password, account.map(Account::passwordHash).orElse(null))) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    Account known = account.orElseThrow();
    if (hashing.isOutdated(known.passwordHash())) {
      accounts.renewHash(known.id(), hashing.hash(password));
    }
    return new CredentialValidationResult(
        ID, new CallerPrincipal(known.email()), null, known.id().toString(), known.roles());
  }
}
