package todo.task.session;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.event.Json;
import todo.problem.ProblemException;
import todo.problem.RequestFields;
import todo.task.account.Account;
import todo.task.account.Accounts;
import todo.task.account.ClientAddress;

/** Sign-in, and a token that keeps up with the account. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class SessionResource {
  private static final Set<String> FIELDS = Set.of("email", "password");
  private static final int MAX_LENGTH = 1_000;

  private final SignIn signIn;
  private final Accounts accounts;
  private final TokenIssuer tokens;
  private final JsonWebToken shown;

  protected SessionResource() {
    this(null, null, null, null);
  }

  @Inject
  public SessionResource(SignIn signIn, Accounts accounts, TokenIssuer tokens, JsonWebToken shown) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.tokens = tokens;
    this.shown = shown;
  }

  @POST
  @Operation(
      summary = "Signs a person in",
      description =
          "200 and not 201: no session is kept that a URL could name. After too many failures for"
              + " an e-mail address or from a client's address both have to wait.")
  @SecurityRequirements
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SessionSchema.SignInSchema.class),
              examples =
                  @ExampleObject(
                      name = "ann",
                      value =
                          "{\"email\":\"ann@example.org\",\"password\":\"correct horse battery"
                              + " staple\"}")))
  @APIResponse(
      responseCode = "200",
      description = "A token, for as long as expires_at says",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SessionSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Response signIn(JsonObject body, @Context HttpServletRequest request) {
    RequestFields fields = new RequestFields(body, FIELDS);
    String email = fields.requiredText("email", MAX_LENGTH);
    String password = fields.requiredText("password", MAX_LENGTH);
    fields.throwIfWrong();
    return answer(signIn.signIn(email, password, ClientAddress.key(request.getRemoteAddr())));
  }

  @POST
  @Path("exchange")
  @Operation(
      summary = "Exchanges a token for one that says what the account is now",
      description =
          "Such as its time zone, after that was changed. It expires when the one that was shown"
              + " does: without the password nobody stays signed in. Takes no body.")
  @APIResponse(
      responseCode = "200",
      description = "A token, for as long as expires_at says",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SessionSchema.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @RolesAllowed("user")
  public Response exchange() {
    Account account =
        accounts
            .bySubject(shown.getSubject())
            .orElseThrow(
                () -> new ProblemException(409, "Another issuer signs this person's tokens."));
    return answer(tokens.issue(account, Instant.ofEpochSecond(shown.getExpirationTime())));
  }

  private static Response answer(Token token) {
    JsonObject answer =
        Json.object()
            .add("token", token.text())
            .add("expires_at", token.expiresAt().toString())
            .build();
    return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
