package todo.task.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How OpenAPI describes accounts; {@link SignUp} reads them, {@link AccountResource} writes them.
 */
@Schema(name = "Account")
public record AccountSchema(
    @Schema(
            required = true,
            description =
                "The subject of the person's tokens; with another issuer, what it calls" + " them",
            examples = "3f0c8f5e-6d0e-4a3f-9b4e-2f8f0a1c7d55")
        UUID id,
    @Schema(format = "email", examples = "ann@example.org") String email,
    @Schema(required = true, examples = "Europe/Berlin") String time_zone,
    @Schema(
            description = "Missing when another issuer knows the person",
            examples = "2026-01-26T10:00:00Z")
        Instant created_at) {

  /** What a person may change of their account. */
  @Schema(name = "AccountPatch")
  public record PatchSchema(
      @Schema(
              description = "An IANA region, in which the person's days begin and end",
              examples = "Europe/Lisbon")
          String time_zone) {}

  /** What a person sends to delete their account. */
  @Schema(name = "AccountDeletion")
  public record DeletionSchema(
      @Schema(
              required = true,
              format = "password",
              description = "Again, for a token alone may be in wrong hands",
              examples = "correct horse battery staple")
          String password) {}

  /** What a person sends to sign up. */
  @Schema(name = "SignUp")
  public record SignUpSchema(
      @Schema(
              required = true,
              format = "email",
              maxLength = EmailAddress.MAX_OCTETS,
              description = "One account has it, whatever its case",
              examples = "ann@example.org")
          String email,
      @Schema(
              required = true,
              format = "password",
              minLength = Password.MIN_LENGTH,
              maxLength = Password.MAX_LENGTH,
              examples = "correct horse battery staple")
          String password,
      @Schema(
              required = true,
              description = "An IANA region, in which the person's days begin and end",
              examples = "Europe/Berlin")
          String time_zone) {}
}
