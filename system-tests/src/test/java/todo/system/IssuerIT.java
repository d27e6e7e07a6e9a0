package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/**
 * Another issuer takes the place of our own sign-in by configuration alone. The system is one of
 * its own, with all services in one server.
 */
@DisabledIfEnvironmentVariable(named = "TODO_TEST_ENVIRONMENT", matches = "containers")
class IssuerIT {
  private static final String ISSUER = "https://id.example.org/realms/work";
  private static final KeyPair KEY = Tokens.newKey();
  private static HttpServer issuer;
  private static LocalSystem system;

  @BeforeAll
  static void aSystemThatTrustsTheIssuer() throws Exception {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    byte[] keys =
        Tokens.jwks("key-1", (RSAPublicKey) KEY.getPublic()).getBytes(StandardCharsets.UTF_8);
    issuer.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    issuer.start();
    String url = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys";
    system =
        LocalSystem.start(
            "other-issuer",
            false,
            builder ->
                builder
                    .env("todo", "TODO_TOKEN_ISSUER", ISSUER)
                    .env("todo", "TODO_TOKEN_JWKS_URL", url)
                    .env("todo", "MP_JWT_VERIFY_AUDIENCES", "todo"));
  }

  @AfterAll
  static void both() {
    if (system != null) {
      system.stop();
    }
    issuer.stop(0);
  }

  @Test
  void aPersonOfAnotherIssuerUsesEveryService() {
    Todo todo = system.todo();
    String token =
        Tokens.rs256(
            "key-1",
            Tokens.claims(ISSUER, "auth0|ada", "ada@example.org", Instant.now().plusSeconds(600))
                .add("aud", "todo")
                .build(),
            KEY.getPrivate());
    Person ada = Person.holding(todo, "auth0|ada", "ada@example.org", token);

    Task task =
        ada.creates(
            Todo.json(
                """
                {"title": "Told elsewhere", "reminders": [{"remind_at": "%s", "method": "email"}]}\
                """
                    .formatted(Instant.now().plusSeconds(3))));
    ada.completes(ada.creates("And done"));

    assertThat(ada.sees(task.id()).title()).isEqualTo("Told elsewhere");
    eventually(
        () -> {
          assertThat(ada.figures().getInt("created")).isEqualTo(2);
          assertThat(ada.figures().getInt("completed")).isEqualTo(1);
          assertThat(ada.auditEntries(task.id())).hasSize(1);
          assertThat(ada.deliveries(task.id()))
              .extracting(delivery -> delivery.getString("state"))
              .containsExactly("accepted");
          assertThat(todo.mail().to(ada)).hasSize(1);
        });
    assertThat(ada.get("/api/audit/verify").expect(200).json().getBoolean("valid")).isTrue();
    ada.request("PATCH", "/api/accounts/me")
        .mergePatch("{\"time_zone\": \"Asia/Tokyo\"}")
        .send()
        .expectProblem(409);
    ada.request("POST", "/api/sessions/exchange").send().expectProblem(409);
  }

  @Test
  void ourOwnIssuerIsNoLongerTrusted() {
    isRefused("todo", "todo");
  }

  /** An issuer of many products signs tokens for each of them. */
  @Test
  void aTokenForAnotherProductIsNotForUs() {
    isRefused(ISSUER, "payroll");
  }

  private static void isRefused(String by, String audience) {
    Todo todo = system.todo();
    String token =
        Tokens.rs256(
            "key-1",
            Tokens.claims(by, "ada", "ada@example.org", Instant.now().plusSeconds(600))
                .add("aud", audience)
                .build(),
            KEY.getPrivate());

    for (String path :
        new String[] {
          "/api/tasks", "/api/notifications/deliveries", "/api/analytics/me", "/api/audit/entries"
        }) {
      todo.request("GET", path).token(token).send().expectProblem(401);
    }
  }
}
