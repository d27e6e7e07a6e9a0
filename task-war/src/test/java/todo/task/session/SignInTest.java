package todo.task.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.problem.Problem;
import todo.problem.ProblemException;
import todo.task.account.Account;
import todo.task.account.AccountsInMemory;
import todo.task.account.EmailAddress;
import todo.task.account.FastHash;
import todo.task.account.PasswordHashing;

class SignInTest {
  private static final Instant NOW = Instant.parse("2026-01-26T10:00:00Z");
  private static final String CLIENT = "192.0.2.1";

  private final PasswordHashing hashing = new PasswordHashing(new FastHash(), 1_000, 1);
  private final AccountsInMemory accounts =
      new AccountsInMemory() {
        @Override
        public void renewHash(UUID id, String stronger) {
          renewed = stronger;
        }
      };
  private String renewed;
  private boolean databaseIsAway;
  private SignIn signIn;

  @BeforeEach
  void ann() {
    accounts.add(account("Ann@example.org", hashing.hash("café noir")));
    signIn = new SignIn(store(), accounts, issuer(), 3, 10, Duration.ofHours(1));
  }

  @Test
  void thePasswordGivesATokenInWhateverCaseTheAddressIs() {
    assertThat(signIn.signIn(" aNN@EXAMPLE.org", "café noir", CLIENT).text()).isEqualTo("of Ann");
    assertThat(signIn.signIn("ann@example.org", "cafe\u0301 noir", CLIENT)).isNotNull();
  }

  @Test
  void anUnknownAddressAndAWrongPasswordLookTheSame() {
    Problem wrong = problem("ann@example.org", "café noiR");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(problem("bob@example.org", "café noir")).isEqualTo(wrong);
    assertThat(problem("no address", "café noir")).isEqualTo(wrong);
  }

  @Test
  void tooManyFailuresMakeAnAddressWaitEvenWithTheRightPassword() {
    for (int i = 0; i < 3; i++) {
      assertThat(problem("ann@example.org", "wrong").status()).isEqualTo(401);
    }
    assertThat(problem("ANN@example.org", "café noir").status()).isEqualTo(429);
    assertThat(problem("bob@example.org", "wrong").status()).isEqualTo(401);
  }

  @Test
  void tooManyFailuresMakeAClientWait() {
    for (int i = 0; i < 10; i++) {
      assertThat(problem("bob" + i + "@example.org", "wrong").status()).isEqualTo(401);
    }
    assertThat(problem("ann@example.org", "café noir").status()).isEqualTo(429);
    assertThat(signIn.signIn("ann@example.org", "café noir", "192.0.2.2")).isNotNull();
  }

  @Test
  void whoSucceedsNeverWaits() {
    for (int i = 0; i < 100; i++) {
      signIn.signIn("ann@example.org", "café noir", CLIENT);
    }
  }

  @Test
  void aFailureOfOursIsNotTheirs() {
    databaseIsAway = true;
    for (int i = 0; i < 100; i++) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> signIn.signIn("ann@example.org", "café noir", CLIENT));
    }
  }

  @Test
  void anOutdatedHashIsRenewedAtSignInOnly() {
    String outdated = new PasswordHashing(new FastHash(), 10, 1).hash("battery staple");
    accounts.add(account("bob@example.org", outdated));

    problem("bob@example.org", "wrong");
    assertThat(renewed).isNull();
    signIn.signIn("bob@example.org", "battery staple", CLIENT);
    assertThat(hashing.isOutdated(renewed)).isFalse();
    assertThat(hashing.matches("battery staple", renewed)).isTrue();
  }

  private Problem problem(String email, String password) {
    return catchThrowableOfType(
            ProblemException.class, () -> signIn.signIn(email, password, CLIENT))
        .problem();
  }

  /** The server's handler asks every store; ours is the only one. */
  private IdentityStoreHandler store() {
    PasswordIdentityStore store = new PasswordIdentityStore(accounts, hashing);
    return new IdentityStoreHandler() {
      @Override
      public CredentialValidationResult validate(Credential credential) {
        if (databaseIsAway) {
          throw new IllegalStateException("the database is away");
        }
        return store.validate((UsernamePasswordCredential) credential);
      }
    };
  }

  private static TokenIssuer issuer() {
    return new TokenIssuer() {
      @Override
      public Token issue(Account account) {
        return new Token("of " + account.email().substring(0, 3), NOW);
      }
    };
  }

  private static Account account(String email, String hash) {
    return new Account(
        UUID.randomUUID(), new EmailAddress(email), hash, ZoneId.of("Europe/Berlin"), NOW);
  }
}
