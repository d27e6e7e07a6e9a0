package todo.task.comment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.event.Json;
import todo.problem.RequestFields;
import todo.task.request.Caller;
import todo.task.request.Idempotency;
import todo.task.request.IdempotencyKey;
import todo.task.request.PageLimit;

/** The comments of a task by REST. */
@Path("/tasks/{task_id}/comments")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Comments",
    description =
        "Notes to a task. Each change of one is a change of the task: a new version, an updated"
            + " event, and a field_updated of the field comment.")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
public class CommentResource {

  private final Caller caller;
  private final Comments comments;
  private final Idempotency idempotency;

  @PathParam("task_id")
  private long taskId;

  @Context private UriInfo uri;

  protected CommentResource() {
    this(null, null, null);
  }

  @Inject
  public CommentResource(Caller caller, Comments comments, Idempotency idempotency) {
    this.caller = caller;
    this.comments = comments;
    this.idempotency = idempotency;
  }

  @POST
  @Operation(summary = "Adds a comment to a task")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CommentSchema.class),
              examples =
                  @ExampleObject(name = "shop", value = "{\"text\":\"The shop is closed.\"}")))
  @APIResponse(
      responseCode = "201",
      description = "The comment",
      headers =
          @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CommentSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "KeyReused")
  public Response add(
      @Parameter(description = IdempotencyKey.DESCRIPTION) @HeaderParam("Idempotency-Key")
          String key,
      JsonObject body) {
    JsonObject comment =
        idempotency
            .once(
                caller.person(),
                IdempotencyKey.of(key, uri.getPath(), body),
                () -> new Idempotency.Answer(json(added(text(body))), null))
            .json();
    return Response.created(uri.getAbsolutePathBuilder().path(comment.get("id").toString()).build())
        .entity(comment)
        .build();
  }

  @GET
  @Operation(
      summary = "Lists the comments of a task, oldest first",
      description = "Link has rel=next until the last page.")
  @APIResponse(
      responseCode = "200",
      description = "A page of comments",
      headers = @Header(name = "Link", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CommentSchema.CommentPageSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  public Response list(
      @Parameter(description = "The next of the page before") @QueryParam("cursor") String cursor,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "200",
                      defaultValue = "50"))
          @QueryParam("limit")
          @DefaultValue("50")
          String limit) {
    CommentPage page = comments.list(caller.person(), taskId, cursor, PageLimit.of(limit));
    JsonArrayBuilder items = Json.array();
    page.items().forEach(comment -> items.add(json(comment)));
    JsonObjectBuilder answer = Json.object().add("items", items);
    Json.addOrNull(answer, "next", page.next());
    Response.ResponseBuilder response = Response.ok(answer.build());
    return page.next() == null
        ? response.build()
        : response
            .link(
                uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build(), "next")
            .build();
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Changes the text of a comment",
      description = "JSON merge patch (RFC 7396). The last writer's text holds.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/merge-patch+json",
              schema = @Schema(implementation = CommentSchema.class),
              examples = @ExampleObject(name = "shop", value = "{\"text\":\"The shop is open.\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The comment as it is now",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CommentSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public JsonObject merge(@PathParam("id") long id, JsonObject body) {
    return json(comments.change(caller.person(), taskId, id, text(body), caller.origin()));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Deletes a comment")
  @APIResponse(responseCode = "204", description = "It is deleted")
  public void delete(@PathParam("id") long id) {
    comments.delete(caller.person(), taskId, id, caller.origin());
  }

  private Comment added(String text) {
    return comments.add(caller.person(), taskId, text, caller.origin());
  }

  /** A merge patch has just this one field, so that it is required there too. */
  private static String text(JsonObject body) {
    RequestFields fields = new RequestFields(body, Set.of("text"));
    String text = fields.requiredText("text", Comments.MAX_TEXT);
    fields.throwIfWrong();
    return text;
  }

  private static JsonObject json(Comment comment) {
    return Json.object()
        .add("id", comment.id())
        .add("text", comment.text())
        .add("created_at", comment.createdAt().toString())
        .add("updated_at", comment.updatedAt().toString())
        .build();
  }
}
