package todo.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** A person moves to another time zone. */
@MicroShedTest
class AccountIT {
  private final Todo todo = Todo.running();
  private Person ada;

  @BeforeEach
  void aPersonLivesInBerlin() {
    ada = todo.signUp("Europe/Berlin");
  }

  @Test
  void theAccountIsInTheNewZoneAndAnExchangedTokenSaysSo() {
    Answer moved = patch(ada, "{\"time_zone\": \"Asia/Tokyo\"}").expect(200);

    assertThat(moved.json().getString("time_zone")).isEqualTo("Asia/Tokyo");
    assertThat(ada.get("/api/accounts/me").expect(200).json()).isEqualTo(moved.json());
    Person inTokyo = exchanged();
    assertThat(dueHourUtc(ada))
        .isEqualTo("08:00"); // the old token is of the old zone until it expires
    assertThat(dueHourUtc(inTokyo)).isEqualTo("00:00");
  }

  @Test
  void anExchangedTokenHoldsNoLongerThanTheOneThatWasShown() {
    JsonObject before = claims(ada.token());
    JsonObject after = claims(exchanged().token());

    assertThat(after.getInt("exp")).isEqualTo(before.getInt("exp"));
    assertThat(after.getString("sub")).isEqualTo(ada.id());
    assertThat(after.getString("jti")).isNotEqualTo(before.getString("jti"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"time_zone\": \"+09:00\"}",
        "{\"time_zone\": \"Mars/Base\"}",
        "{\"time_zone\": null}",
        "{\"time_zone\": 9}",
        "{\"time_zone\": \"Asia/Tokyo\", \"email\": \"eve@example.org\"}"
      })
  void whatIsNoChangeOfZoneIsRefusedAndNamed(String patch) {
    Answer refused = patch(ada, patch).expectProblem(400);

    assertThat(refused.faultyFields()).hasSize(1);
    assertThat(ada.get("/api/accounts/me").json().getString("time_zone"))
        .isEqualTo("Europe/Berlin");
  }

  @Test
  void anEmptyPatchChangesNothing() {
    assertThat(patch(ada, "{}").expect(200).json().getString("time_zone"))
        .isEqualTo("Europe/Berlin");
  }

  @Test
  void nobodyElseMay() {
    todo.request("PATCH", "/api/accounts/me").mergePatch("{}").send().expectProblem(401);
    todo.request("POST", "/api/sessions/exchange").send().expectProblem(401);
  }

  private Person exchanged() {
    String token =
        ada.request("POST", "/api/sessions/exchange").send().expect(200).json().getString("token");
    return Person.holding(todo, ada.id(), ada.email(), token);
  }

  /** At which time in UTC nine o'clock on a winter's day is for the person. */
  private static String dueHourUtc(Person person) {
    JsonObject task =
        person.post("/api/tasks", "{\"text\": \"Call 2027-01-20 at 9:00\"}").expect(201).json();
    return task.getString("due_date").substring(11, 16);
  }

  private static Answer patch(Person person, String patch) {
    return person.request("PATCH", "/api/accounts/me").mergePatch(patch).send();
  }

  private static JsonObject claims(String token) {
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return Todo.json(new String(json, StandardCharsets.UTF_8));
  }
}
