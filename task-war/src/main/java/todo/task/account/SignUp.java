package todo.task.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import todo.event.IanaZones;
import todo.problem.ProblemException;
import todo.problem.RequestFields;

/** Makes an account from what a person sent. */
@ApplicationScoped
public class SignUp {
  private static final Set<String> FIELDS = Set.of("email", "password", "time_zone");

  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final Clock clock;
  private final AttemptLimit perAddress;

  protected SignUp() {
    accounts = null;
    hashing = null;
    clock = null;
    perAddress = null;
  }

  @Inject
  public SignUp(
      Accounts accounts,
      PasswordHashing hashing,
      Clock clock,
      @ConfigProperty(name = "todo.task.sign-ups-per-address") int attempts,
      @ConfigProperty(name = "todo.task.sign-up-window") Duration window) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.clock = clock;
    this.perAddress = new AttemptLimit("sign-ups from this address", attempts, window);
  }

  /**
   * @param clientAddress a {@link ClientAddress#key}
   * @throws ProblemException 400 for wrong fields, 409 when somebody has the e-mail address, 429
   *     for too many sign-ups
   */
  public Account signUp(JsonObject body, String clientAddress) {
    Application application = read(body);
    perAddress.take(clientAddress);
    accounts.requireFree(application.email());
    Account account =
        new Account(
            UUID.randomUUID(),
            application.email(),
            hashing.hash(application.password().text()),
            application.timeZone(),
            clock.instant());
    accounts.add(account);
    return account;
  }

  private record Application(EmailAddress email, Password password, ZoneId timeZone) {}

  private static Application read(JsonObject body) {
    RequestFields fields = new RequestFields(body, FIELDS);
    EmailAddress email = fields.read(f -> f.named("email", EmailAddress::new));
    Password password = fields.read(f -> f.named("password", Password::new));
    ZoneId timeZone = fields.read(f -> f.named("time_zone", SignUp::region));
    if (email != null && password != null && password.tells(email)) {
      fields.error("password", "must not be the e-mail address");
    }
    fields.throwIfWrong();
    return new Application(email, password, timeZone);
  }

  static ZoneId region(String id) {
    if (!IanaZones.has(id)) {
      throw new IllegalArgumentException(IanaZones.EXPECTED);
    }
    return ZoneId.of(id);
  }
}
