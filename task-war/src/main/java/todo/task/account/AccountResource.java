package todo.task.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.event.Json;
import todo.task.task.Caller;
import todo.task.task.Person;

/** Sign-up, and who the caller is. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {
  private final SignUp signUp;
  private final Accounts accounts;
  private final Caller caller;

  protected AccountResource() {
    this(null, null, null);
  }

  @Inject
  public AccountResource(SignUp signUp, Accounts accounts, Caller caller) {
    this.signUp = signUp;
    this.accounts = accounts;
    this.caller = caller;
  }

  @POST
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
  @Path("me")
  @RolesAllowed("user")
  public JsonObject me() {
    Person person = caller.person();
    return accounts
        .bySubject(person.id())
        .map(AccountResource::json)
        .orElseGet(() -> json(person).build());
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
