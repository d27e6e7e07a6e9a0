package todo.task.session;

import jakarta.annotation.security.PermitAll;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.event.Json;
import todo.problem.RequestFields;
import todo.task.account.ClientAddress;

/** Sign-in. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class SessionResource {
  private static final Set<String> FIELDS = Set.of("email", "password");
  private static final int MAX_LENGTH = 1_000;

  private final SignIn signIn;

  protected SessionResource() {
    this(null);
  }

  @Inject
  public SessionResource(SignIn signIn) {
    this.signIn = signIn;
  }

  /** 200 and not 201: no session is kept that a URL could name. */
  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @SecurityRequirements
  @Operation(
      summary = "Signs in",
      description = "The token goes into the Authorization header of every other request.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SignInSchema.class),
              examples =
                  @ExampleObject(
                      name = "ada",
                      value =
                          "{\"email\":\"ada@example.org\",\"password\":\"correct horse battery\"}")))
  @APIResponse(
      responseCode = "200",
      description = "A token, and when it ends",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TokenSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response signIn(JsonObject body, @Context HttpServletRequest request) {
    RequestFields fields = new RequestFields(body, FIELDS);
    String email = fields.requiredText("email", MAX_LENGTH);
    String password = fields.requiredText("password", MAX_LENGTH);
    fields.throwIfWrong();
    Token token = signIn.signIn(email, password, ClientAddress.key(request.getRemoteAddr()));
    JsonObject answer =
        Json.object()
            .add("token", token.text())
            .add("expires_at", token.expiresAt().toString())
            .build();
    return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  /** How OpenAPI describes a sign-in. */
  @Schema(name = "SignIn")
  record SignInSchema(
      @Schema(required = true, format = "email") String email,
      @Schema(required = true, format = "password") String password) {}

  /** How OpenAPI describes its answer. */
  @Schema(name = "Token")
  record TokenSchema(
      @Schema(description = "A signed JWT (RFC 7519)") String token,
      @Schema(format = "date-time") String expires_at) {}
}
