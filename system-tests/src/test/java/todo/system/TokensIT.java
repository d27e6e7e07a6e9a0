package todo.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/** No service answers without a token that the issuer signed and that still holds. */
@MicroShedTest
class TokensIT {
  private static final String[] PATHS = {
    "/api/tasks", "/api/notifications/deliveries", "/api/analytics/me", "/api/audit/entries"
  };
  private static Person ada;

  private final Todo todo = Todo.running();

  @BeforeAll
  static void aPersonSignsUp() {
    ada = Todo.running().signUp();
  }

  static Stream<String> paths() {
    return Stream.of(PATHS);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aTokenOfTheIssuerHolds(String path) {
    ada.get(path).expect(200);
    todo.request("GET", path).token(Tokens.issued(todo, claims("todo", 3600))).send().expect(200);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void withoutAHoldingTokenThereIsNoAnswer(String path) throws Exception {
    PrivateKey own = Tokens.newKey().getPrivate();
    todo.request("GET", path).send().expectProblem(401);
    Map.of(
            "expired", Tokens.issued(todo, claims("todo", -3600)),
            "another issuer's", Tokens.issued(todo, claims("mallory", 3600)),
            "signed with another key", Tokens.rs256(kid(), claims("todo", 3600), own),
            "of an unknown key", Tokens.rs256("mine", claims("todo", 3600), own),
            "alg none", Tokens.unsigned(kid(), claims("todo", 3600)),
            "the public key as a secret", Tokens.hs256(kid(), claims("todo", 3600), publicKey()),
            "another's claims under ada's signature", tampered(),
            "no token", "x.y.z",
            "empty", "")
        .forEach((what, token) -> todo.request("GET", path).token(token).send().expectProblem(401));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/dead-letters",
        "/api/notifications/dead-letters",
        "/api/analytics/dead-letters",
        "/api/audit/dead-letters"
      })
  void deadLettersAreForOperators(String path) {
    todo.request("GET", path).send().expectProblem(401);
    ada.get(path).expectProblem(403);
    ada.request("POST", path + "/1/redrive").send().expectProblem(403);
    todo.operator().get(path).expect(200);
  }

  @Test
  void aWrongPasswordLooksLikeAnUnknownAddress() {
    String wrong = "{\"email\": \"%s\", \"password\": \"wrong\"}";

    Answer known = todo.request("POST", "/api/sessions").json(wrong.formatted(ada.email())).send();
    Answer unknown =
        todo.request("POST", "/api/sessions").json(wrong.formatted("no@example.org")).send();

    assertThat(known.expectProblem(401).body()).isEqualTo(unknown.expectProblem(401).body());
  }

  @Test
  void rightSignInsOfOnePersonAtOnceAreNeverTooMany() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Person>> all =
          Collections.nCopies(16, () -> Person.signIn(todo, ada.email(), Person.PASSWORD));
      for (Future<Person> each : threads.invokeAll(all)) {
        assertThat(each.get().id()).isEqualTo(ada.id());
      }
    } finally {
      threads.shutdown();
    }
  }

  private static JsonObject claims(String issuer, int secondsToLive) {
    return Tokens.claims(issuer, ada, Instant.now().plusSeconds(secondsToLive)).build();
  }

  private static String tampered() {
    String[] parts = ada.token().split("\\.");
    String claims =
        Json.createObjectBuilder(claims("todo", 3600))
            .add("groups", Json.createArrayBuilder().add("user").add("operator"))
            .build()
            .toString();
    parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes());
    return String.join(".", parts);
  }

  private String kid() {
    return (String)
        todo.database(Service.TASK)
            .rows("select kid from signing_key order by created_at desc, kid limit 1")
            .get(0)
            .get("kid");
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    JsonObject key =
        todo.request("GET", "/api/jwks")
            .send()
            .expect(200)
            .json()
            .getJsonArray("keys")
            .getJsonObject(0);
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
  }

  private static BigInteger number(JsonObject key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.getString(name)));
  }
}
