package todo.task.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.event.Json;
import todo.task.account.Account;
import todo.task.account.EmailAddress;

class TokenIssuerTest {
  private static final Instant NOW = Instant.parse("2026-01-26T10:00:00.123456Z");

  private final Account ann =
      new Account(
          UUID.randomUUID(),
          new EmailAddress("Ann@example.org"),
          "hash",
          ZoneId.of("Europe/Berlin"),
          NOW);
  private RSAKey key;
  private Token token;
  private JWSObject jwt;
  private TokenIssuer issuer;

  @BeforeEach
  void issue() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("first").keyUse(KeyUse.SIGNATURE).generate();
    SigningKeys keys =
        new SigningKeys() {
          @Override
          public RSAKey newest() {
            return key;
          }
        };
    issuer = new TokenIssuer(keys, Clock.fixed(NOW, ZoneOffset.UTC), "todo", Duration.ofHours(1));
    token = issuer.issue(ann);
    jwt = JWSObject.parse(token.text());
  }

  @Test
  void itIsSignedWithTheNewestKeyThatItsHeaderNames() throws Exception {
    assertThat(jwt.verify(new RSASSAVerifier(key.toPublicJWK()))).isTrue();
    assertThat(jwt.getHeader().getKeyID()).isEqualTo("first");
    assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
  }

  @Test
  void itSaysWhoThePersonIsAndWhereTheyLive() {
    JsonObject claims = Json.read(jwt.getPayload().toString());
    assertThat(claims.getString("iss")).isEqualTo("todo");
    assertThat(claims.getString("sub")).isEqualTo(ann.id().toString());
    assertThat(claims.getString("upn")).isEqualTo("Ann@example.org");
    assertThat(claims.getString("email")).isEqualTo("Ann@example.org");
    assertThat(claims.getString("zoneinfo")).isEqualTo("Europe/Berlin");
    assertThat(claims.getJsonArray("groups")).isEqualTo(Json.array().add("user").build());
    assertThat(UUID.fromString(claims.getString("jti"))).isNotNull();
  }

  @Test
  void itHoldsForItsLifetimeInWholeSeconds() {
    JsonObject claims = Json.read(jwt.getPayload().toString());
    Instant issued = Instant.parse("2026-01-26T10:00:00Z");
    assertThat(claims.getInt("iat")).isEqualTo((int) issued.getEpochSecond());
    assertThat(claims.getInt("exp")).isEqualTo((int) issued.getEpochSecond() + 3600);
    assertThat(token.expiresAt()).isEqualTo(issued.plusSeconds(3600));
  }

  @Test
  void oneThatStandsForAnotherHoldsNoLonger() throws Exception {
    Instant expiry = Instant.parse("2026-01-26T10:20:00Z");
    Token exchanged = issuer.issue(ann, expiry);
    JsonObject claims = Json.read(JWSObject.parse(exchanged.text()).getPayload().toString());
    assertThat(claims.getInt("exp")).isEqualTo((int) expiry.getEpochSecond());
    assertThat(exchanged.expiresAt()).isEqualTo(expiry);
  }

  @Test
  void itIsNotWrittenToALog() {
    assertThat(token.toString()).doesNotContain(token.text());
  }
}
