package todo.task.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import todo.problem.Problem;
import todo.problem.ProblemException;

/** What is refused; what is done is shown on the running system. */
class AccountDeletionTest {
  private static final Instant NOW = Instant.parse("2026-01-26T10:00:00Z");
  private static final UUID ANN = UUID.randomUUID();

  private final Accounts accounts = new AccountsInMemory();
  private final PasswordHashing hashing = new PasswordHashing(new FastHash(), 1_000, 1);
  private final AccountDeletion deletion =
      new AccountDeletion(
          accounts,
          hashing,
          null,
          null,
          null,
          null,
          Clock.fixed(NOW, ZoneOffset.UTC),
          3,
          Duration.ofMinutes(15));

  @Test
  void aWrongPasswordDeletesNothingAndTooManyHaveToWait() {
    accounts.add(
        new Account(
            ANN,
            new EmailAddress("ann@example.org"),
            hashing.hash("correct horse"),
            ZoneId.of("Europe/Berlin"),
            NOW));

    for (int i = 0; i < 3; i++) {
      Problem problem = refused(ANN.toString());
      assertThat(problem.status()).isEqualTo(400);
      assertThat(problem.errors())
          .extracting(Problem.FieldError::field)
          .containsExactly("password");
    }
    assertThat(refused(ANN.toString()).status()).isEqualTo(429);
    assertThat(accounts.byId(ANN)).isPresent();
  }

  @Test
  void anAccountAtAnotherIssuerIsNotOursToDelete() {
    assertThat(refused("auth0|ann").status()).isEqualTo(409);
    assertThat(refused(ANN.toString()).status()).isEqualTo(409);
  }

  private Problem refused(String userId) {
    return catchThrowableOfType(
            ProblemException.class, () -> deletion.delete(userId, "wrong horse", null))
        .problem();
  }
}
