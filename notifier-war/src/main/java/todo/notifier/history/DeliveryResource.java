package todo.notifier.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
import todo.event.Json;
import todo.runtime.Transactions;

/** A person's reminders and what became of them. */
@Path("/deliveries")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class DeliveryResource {
  private static final String EXAMPLE =
      """
      {"items": [{
        "id": 17,
        "task_id": 123,
        "task_title": "Buy groceries",
        "method": "email",
        "remind_at": "2026-01-27T09:00:00Z",
        "state": "accepted",
        "detail": "250 2.0.0 Ok: queued as 4VxY2",
        "attempts": 1,
        "sent_at": "2026-01-27T09:00:00.112053Z",
        "address": "ada@example.org"}],
       "next": "MjAyNi0wMS0yN1QwOTowMDowMFovMTc"}""";

  private final Transactions transactions;
  private final JsonWebToken token;

  protected DeliveryResource() {
    this(null, null);
  }

  @Inject
  public DeliveryResource(Transactions transactions, JsonWebToken token) {
    this.transactions = transactions;
    this.token = token;
  }

  @GET
  @Operation(
      operationId = "listDeliveries",
      summary = "Lists your reminders and what became of them, the latest remind_at first",
      description = "Another person's task_id answers an empty list.")
  @APIResponse(
      responseCode = "200",
      description = "A page; the header Link has the address of the next, if there is one",
      content =
          @Content(
              schema = @Schema(implementation = DeliveryPageDocument.class),
              examples = @ExampleObject(name = "one delivery", value = EXAMPLE)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Response list(@BeanParam DeliveryParameters parameters, @Context UriInfo uri)
      throws Exception {
    DeliveryQuery query = parameters.query(token.getSubject());
    List<Delivery> found = transactions.call(query::run);
    List<Delivery> page = found.subList(0, Math.min(found.size(), query.limit()));
    JsonArrayBuilder items = Json.array();
    page.forEach(delivery -> items.add(json(delivery)));
    JsonObjectBuilder answer = Json.object().add("items", items);
    if (found.size() == page.size()) {
      return Response.ok(answer.build()).build();
    }
    String next = DeliveryCursor.after(page.get(page.size() - 1)).toString();
    return Response.ok(answer.add("next", next).build())
        .link(uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build(), "next")
        .build();
  }

  /** A member without a value is absent. */
  static JsonObject json(Delivery delivery) {
    JsonObjectBuilder json =
        Json.object()
            .add("id", delivery.id())
            .add("task_id", delivery.taskId())
            .add("task_title", delivery.taskTitle())
            .add("method", delivery.method().wireName())
            .add("remind_at", delivery.remindAt().toString())
            .add("state", delivery.state().wireName())
            .add("attempts", delivery.attempts());
    add(json, "detail", delivery.detail());
    add(json, "sent_at", delivery.sentAt());
    add(json, "address", delivery.address());
    return json.build();
  }

  private static void add(JsonObjectBuilder json, String name, Object value) {
    if (value != null) {
      json.add(name, value.toString());
    }
  }
}
