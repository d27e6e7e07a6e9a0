package todo.task.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
import todo.task.request.Caller;
import todo.task.request.Person;

/** Sign-up, who the caller is, where they live, and the end of their account. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Who may use the product.")
public class AccountResource {
  private static final int MAX_PASSWORD = 1_000; // one that is too long is wrong anyway

  private final SignUp signUp;
  private final Accounts accounts;
  private final AccountDeletion deletion;
  private final Caller caller;

  protected AccountResource() {
    this(null, null, null, null);
  }

  @Inject
  public AccountResource(
      SignUp signUp, Accounts accounts, AccountDeletion deletion, Caller caller) {
    this.signUp = signUp;
    this.accounts = accounts;
    this.deletion = deletion;
    this.caller = caller;
  }

  @POST
  @Operation(
      summary = "Signs a person up",
      description = "Answers no token: POST /api/sessions does, with the same e-mail and password.")
  @SecurityRequirements
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AccountSchema.SignUpSchema.class),
              examples =
                  @ExampleObject(
                      name = "ann",
                      value =
                          "{\"email\":\"ann@example.org\",\"password\":\"correct horse battery"
                              + " staple\",\"time_zone\":\"Europe/Berlin\"}")))
  @APIResponse(
      responseCode = "201",
      description = "The account",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AccountSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Response signUp(JsonObject body, @Context HttpServletRequest request) {
    Account account = signUp.signUp(body, ClientAddress.key(request.getRemoteAddr()));
    return Response.status(Response.Status.CREATED)
        .header("Location", "/api/accounts/me")
        .entity(json(account))
        .build();
  }

  @GET
  @Operation(summary = "Says who the caller is")
  @APIResponse(
      responseCode = "200",
      description = "The account, or what the token says where another issuer signed it",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AccountSchema.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @Path("me")
  @RolesAllowed("user")
  public JsonObject me() {
    Person person = caller.person();
    return accounts
        .bySubject(person.id())
        .map(AccountResource::json)
        .orElseGet(() -> json(person).build());
  }

  @PATCH
  @Operation(
      summary = "Changes the caller's time zone",
      description =
          "A merge patch (RFC 7396). A token says the zone that was the account's when it was"
              + " issued: POST /api/sessions/exchange answers one that says the new one. Until it"
              + " does, a device goes on in the old zone. Tasks keep the days and moments at which"
              + " they are due.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/merge-patch+json",
              schema = @Schema(implementation = AccountSchema.PatchSchema.class)))
  @APIResponse(
      responseCode = "200",
      description = "The account as it is now",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AccountSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @Path("me")
  @RolesAllowed("user")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public JsonObject change(JsonObject body) {
    RequestFields fields = new RequestFields(body, Set.of("time_zone"));
    ZoneId zone =
        fields.has("time_zone") ? fields.read(f -> f.named("time_zone", SignUp::region)) : null;
    fields.throwIfWrong();
    Account account = accounts.bySubject(caller.person().id()).orElseThrow(AccountResource::others);
    Optional<Account> moved =
        zone == null ? Optional.of(account) : accounts.moveTo(account.id(), zone);
    return json(moved.orElseThrow(AccountResource::others));
  }

  @DELETE
  @Operation(
      summary = "Deletes the caller's account, and all that is theirs",
      description =
          "In all services, by and by: Location says how far it is, without a token. It can't be"
              + " undone. The e-mail address may sign up again at once, as somebody new.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AccountSchema.DeletionSchema.class)))
  @APIResponse(
      responseCode = "202",
      description = "The account is gone; the rest follows",
      headers =
          @Header(
              name = "Location",
              description = "The receipt",
              schema = @Schema(type = SchemaType.STRING, format = "uri-reference")))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  @Path("me")
  @RolesAllowed("user")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response delete(JsonObject body) throws Exception {
    RequestFields fields = new RequestFields(body, Set.of("password"));
    String password = fields.requiredText("password", MAX_PASSWORD);
    fields.throwIfWrong();
    UUID receipt = deletion.delete(caller.person().id(), password, caller.origin().traceparent());
    return Response.accepted().header("Location", "/api/erasures/" + receipt).build();
  }

  private static ProblemException others() {
    return new ProblemException(409, "This account is kept elsewhere: change it there.");
  }

  private static JsonObject json(Account account) {
    Person person = new Person(account.id().toString(), account.email(), account.timeZone());
    return json(person).add("created_at", account.createdAt().toString()).build();
  }

  private static JsonObjectBuilder json(Person person) {
    JsonObjectBuilder json = Json.object().add("id", person.id());
    if (person.email() != null) {
      json.add("email", person.email());
    }
    return json.add("time_zone", person.zone().getId());
  }
}
