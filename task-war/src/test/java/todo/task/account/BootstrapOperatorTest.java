package todo.task.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BootstrapOperatorTest {
  private static final EmailAddress EMAIL = new EmailAddress("operator@example.org");
  private static final Password PASSWORD = new Password("correct horse");
  private static final Instant NOW = Instant.parse("2026-01-26T10:00:00Z");

  private final PasswordHashing hashing = new PasswordHashing(new FastHash(), 1_000, 1);
  private final AccountsInMemory accounts =
      new AccountsInMemory() {
        @Override
        public void makeOperator(UUID id, String hash) {
          byId(id).orElseThrow().makeOperator(hash);
        }
      };

  @Test
  void theAccountIsMade() {
    operator(EMAIL.text(), PASSWORD.text()).make(EMAIL, PASSWORD);
    assertIsOperator();
  }

  @Test
  void anAccountThatIsThereBecomesTheOperators() {
    accounts.add(
        new Account(
            UUID.randomUUID(),
            new EmailAddress("Operator@Example.org"),
            hashing.hash("somebody else's"),
            ZoneId.of("Europe/Berlin"),
            NOW));
    operator(EMAIL.text(), PASSWORD.text()).make(EMAIL, PASSWORD);
    assertIsOperator();
  }

  @Test
  void anOperatorAsItShouldBeStaysAsItIs() {
    BootstrapOperator operator = operator(EMAIL.text(), PASSWORD.text());
    operator.make(EMAIL, PASSWORD);
    String hash = accounts.byEmail(EMAIL.text()).orElseThrow().passwordHash();
    operator.make(EMAIL, PASSWORD);
    assertThat(accounts.byEmail(EMAIL.text()).orElseThrow().passwordHash()).isSameAs(hash);
  }

  @Test
  void aPasswordThatCannotBeOneStopsTheService() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operator(EMAIL.text(), "short").start(this))
        .withMessage("todo.task.operator-password must be 8 to 256 characters long");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operator("nobody", PASSWORD.text()).start(this))
        .withMessageStartingWith("todo.task.operator-email must be");
  }

  @Test
  void withoutBothThereIsNone() {
    assertThatCode(() -> operator(EMAIL.text(), null).start(this)).doesNotThrowAnyException();
    assertThatCode(() -> operator(null, PASSWORD.text()).start(this)).doesNotThrowAnyException();
  }

  private void assertIsOperator() {
    Account account = accounts.byEmail(EMAIL.text()).orElseThrow();
    assertThat(account.roles()).containsExactlyInAnyOrder("user", "operator");
    assertThat(hashing.matches(PASSWORD.text(), account.passwordHash())).isTrue();
  }

  private BootstrapOperator operator(String email, String password) {
    return new BootstrapOperator(
        accounts,
        hashing,
        null,
        Clock.fixed(NOW, ZoneOffset.UTC),
        Optional.ofNullable(email),
        Optional.ofNullable(password));
  }
}
