package todo.audit.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.audit.trail.Entry;
import todo.event.Json;
import todo.runtime.Transactions;

/** The trail's entries. */
@Path("/entries")
@RequestScoped
@RolesAllowed({"user", "operator"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail")
public class EntryResource {
  private static final String EXAMPLE =
      """
      {"items": [{
        "seq": 17,
        "event_id": "0f8fad5b-d9cb-469f-a165-70867728950e",
        "source": "/todo/task",
        "topic": "task-updates",
        "type": "todo.task.field_updated",
        "task_id": 123,
        "occurred_at": "2026-01-26T10:00:00Z",
        "recorded_at": "2026-01-26T10:00:00.040210Z",
        "user_id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
        "content": "{\\"specversion\\":\\"1.0\\",\\"id\\":\\"0f8fad5b-d9cb-469f-a165-70867728950e\\",…}",
        "salt": "00112233445566778899aabbccddeeff",
        "content_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "previous_hash": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
        "hash": "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13"}],
       "next": "MTc"}""";

  private final Transactions transactions;
  private final JsonWebToken token;

  protected EntryResource() {
    this(null, null);
  }

  @Inject
  public EntryResource(Transactions transactions, JsonWebToken token) {
    this.transactions = transactions;
    this.token = token;
  }

  @GET
  @Operation(
      operationId = "listAuditEntries",
      summary = "Lists audit entries, newest first",
      description =
          "A person sees the entries of their own tasks; another's task_id answers an empty list."
              + " An operator sees all.")
  @APIResponse(
      responseCode = "200",
      description = "A page; the header Link has the address of the next, if there is one",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EntryPageDocument.class),
              examples = @ExampleObject(name = "one entry", value = EXAMPLE)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Response entries(@BeanParam EntryParameters parameters, @Context UriInfo uri)
      throws Exception {
    EntryQuery query = parameters.query(token.getSubject(), token.getGroups().contains("operator"));
    List<Entry> found = transactions.call(query::run);
    List<Entry> page = found.subList(0, Math.min(found.size(), query.limit()));
    JsonArrayBuilder items = Json.array();
    page.forEach(entry -> items.add(EntryJson.of(entry)));
    JsonObjectBuilder answer = Json.object().add("items", items);
    if (found.size() == page.size()) {
      return Response.ok(answer.build()).build();
    }
    String next = EntryCursor.after(page.get(page.size() - 1).seq());
    return Response.ok(answer.add("next", next).build())
        .link(uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build(), "next")
        .build();
  }
}
