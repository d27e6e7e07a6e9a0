package todo.task.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import todo.event.Json;
import todo.task.account.Account;

/**
 * Signs tokens: RS256, whose verification costs a tenth of ES256's in Java, since every request to
 * every service verifies one.
 */
@ApplicationScoped
public class TokenIssuer {
  private final SigningKeys keys;
  private final Clock clock;
  private final String issuer;
  private final Duration lifetime;

  protected TokenIssuer() {
    this(null, null, null, Duration.ZERO);
  }

  /**
   * On the system's clock and not on the service's, which may be shifted: who verifies the token is
   * the container, and it reads the system's.
   */
  @Inject
  public TokenIssuer(
      SigningKeys keys,
      @ConfigProperty(name = "todo.token.issuer") String issuer,
      @ConfigProperty(name = "todo.token.lifetime") Duration lifetime) {
    this(keys, Clock.systemUTC(), issuer, lifetime);
  }

  TokenIssuer(SigningKeys keys, Clock clock, String issuer, Duration lifetime) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = issuer;
    this.lifetime = lifetime;
  }

  public Token issue(Account account) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return issue(account, now, now.plus(lifetime));
  }

  /** A token that says what the account is now, and holds no longer than the one it stands for. */
  Token issue(Account account, Instant expiry) {
    return issue(account, clock.instant().truncatedTo(ChronoUnit.SECONDS), expiry);
  }

  private Token issue(Account account, Instant now, Instant expiry) {
    return new Token(sign(claims(account, now, expiry), keys.newest()), expiry);
  }

  /** RFC 7519, MicroProfile JWT (upn, groups) and OpenID Connect Core 5.1 (email, zoneinfo). */
  private String claims(Account account, Instant now, Instant expiry) {
    JsonArrayBuilder groups = Json.array();
    account.roles().forEach(groups::add);
    return Json.write(
        Json.object()
            .add("iss", issuer)
            .add("sub", account.id().toString())
            .add("upn", account.email())
            .add("email", account.email())
            .add("zoneinfo", account.timeZone().getId())
            .add("groups", groups)
            .add("iat", now.getEpochSecond())
            .add("exp", expiry.getEpochSecond())
            .add("jti", UUID.randomUUID().toString())
            .build());
  }

  private static String sign(String claims, RSAKey key) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    JWSObject token = new JWSObject(header, new Payload(claims));
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("The signing key can't sign", e);
    }
    return token.serialize();
  }
}
