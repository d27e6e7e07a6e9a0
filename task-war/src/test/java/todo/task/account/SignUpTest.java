package todo.task.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todo.event.Json;
import todo.problem.Problem;
import todo.problem.ProblemException;

class SignUpTest {
  private static final Instant NOW = Instant.parse("2026-01-26T10:00:00Z");
  private static final String CLIENT = "192.0.2.1";

  private final Accounts accounts = new AccountsInMemory();
  private final PasswordHashing hashing = new PasswordHashing(new FastHash(), 1_000, 1);
  private final SignUp signUp =
      new SignUp(accounts, hashing, Clock.fixed(NOW, ZoneOffset.UTC), 5, Duration.ofHours(1));

  @Test
  void aPersonGetsAnAccountAsTheyWroteIt() {
    Account account = signUp.signUp(body(" Ann@example.org ", "correct horse"), CLIENT);

    assertThat(account.email()).isEqualTo("Ann@example.org");
    assertThat(account.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(account.createdAt()).isEqualTo(NOW);
    assertThat(account.roles()).containsExactly("user");
    assertThat(accounts.byEmail("ann@example.org")).contains(account);
  }

  @Test
  void thePasswordIsKeptAsAHashOnly() {
    Account account = signUp.signUp(body("ann@example.org", "cafe\u0301 noir"), CLIENT);
    assertThat(hashing.matches("café noir", account.passwordHash())).isTrue();
  }

  @Test
  void aSecondAccountWithTheAddressInAnotherCaseIsAConflict() {
    signUp.signUp(body("info@example.org", "correct horse"), CLIENT);

    Problem problem = problem(body("INFO@Example.org", "battery staple"));
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.errors())
        .containsExactly(new Problem.FieldError("email", "belongs to another account"));
  }

  @Test
  void everyFieldAtFaultIsNamed() {
    Problem problem =
        problem(Json.object().add("email", "ann").add("password", 8).add("zone", "x").build());
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors())
        .extracting(Problem.FieldError::field)
        .containsExactlyInAnyOrder("email", "password", "time_zone", "zone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+02:00", "UTC+2", "Z", "europe/berlin", "Mars/Olympus", "", "CEST"})
  void aTimeZoneIsARegion(String zone) {
    JsonObject body =
        Json.object(body("ann@example.org", "correct horse")).add("time_zone", zone).build();
    assertThat(problem(body).errors())
        .extracting(Problem.FieldError::field)
        .containsExactly("time_zone");
  }

  @Test
  void theAddressIsNoPassword() {
    assertThat(problem(body("ann@example.org", "ANN@example.org")).errors())
        .containsExactly(new Problem.FieldError("password", "must not be the e-mail address"));
  }

  @Test
  void tooManyFromOneClientHaveToWaitAndMistakesDoNotCount() {
    for (int i = 0; i < 10; i++) {
      problem(body("no address", "correct horse"));
    }
    for (int i = 0; i < 5; i++) {
      signUp.signUp(body("ann" + i + "@example.org", "correct horse"), CLIENT);
    }
    assertThat(problem(body("ann9@example.org", "correct horse")).status()).isEqualTo(429);
    assertThat(signUp.signUp(body("bob@example.org", "correct horse"), "192.0.2.2")).isNotNull();
  }

  private Problem problem(JsonObject body) {
    return catchThrowableOfType(ProblemException.class, () -> signUp.signUp(body, CLIENT))
        .problem();
  }

  private static JsonObject body(String email, String password) {
    return Json.object()
        .add("email", email)
        .add("password", password)
        .add("time_zone", "Europe/Berlin")
        .build();
  }
}
