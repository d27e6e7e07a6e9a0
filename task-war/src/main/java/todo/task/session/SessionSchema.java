package todo.task.session;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How OpenAPI describes sessions and keys. */
@Schema(name = "Session")
public record SessionSchema(
    @Schema(
            required = true,
            description = "A JWT (RFC 7519) to send as Authorization: Bearer …",
            examples = "eyJraWQiOi…")
        String token,
    @Schema(required = true, examples = "2026-01-26T11:00:00Z") Instant expires_at) {

  /** What a person sends to sign in. */
  @Schema(name = "SignIn")
  public record SignInSchema(
      @Schema(required = true, format = "email", examples = "ann@example.org") String email,
      @Schema(required = true, format = "password", examples = "correct horse battery staple")
          String password) {}

  /** A JWK set. */
  @Schema(name = "KeySet", description = "RFC 7517, section 5")
  public record KeySetSchema(@Schema(required = true) List<KeySchema> keys) {}

  /** A public RSA key. */
  @Schema(name = "Key", description = "RFC 7517, section 4, and RFC 7518, section 6.3.1")
  public record KeySchema(
      @Schema(required = true, examples = "RSA") String kty,
      @Schema(required = true, description = "What a token's header names") String kid,
      @Schema(examples = "sig") String use,
      @Schema(examples = "RS256") String alg,
      @Schema(required = true, description = "The modulus, in base64url") String n,
      @Schema(required = true, examples = "AQAB") String e) {}
}
