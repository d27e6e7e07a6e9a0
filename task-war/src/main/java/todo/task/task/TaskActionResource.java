package todo.task.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.event.TaskStatus;
import todo.problem.RequestFields;
import todo.task.request.Caller;
import todo.task.request.Idempotency;
import todo.task.request.IdempotencyKey;
import todo.task.request.IfMatch;

/** What a person does with tasks, beyond writing them. */
@Path("/tasks")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "422", ref = "KeyReused")
public class TaskActionResource {
  private final Caller caller;
  private final TaskService tasks;
  private final Idempotency idempotency;

  @Parameter(description = IdempotencyKey.DESCRIPTION)
  @HeaderParam("Idempotency-Key")
  private String key;

  @Context private UriInfo uri;

  protected TaskActionResource() {
    this(null, null, null);
  }

  @Inject
  public TaskActionResource(Caller caller, TaskService tasks, Idempotency idempotency) {
    this.caller = caller;
    this.tasks = tasks;
    this.idempotency = idempotency;
  }

  @POST
  @Path("{id}/complete")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Completes a task",
      description = "Its parts are completed with it. Does nothing when it is completed already.")
  @APIResponse(responseCode = "200", ref = "Task")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "412", ref = "Stale")
  public Response complete(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(description = TaskResource.IF_MATCH) @HeaderParam("If-Match") String ifMatch) {
    return change(id, ifMatch, TaskStatus.COMPLETED);
  }

  @POST
  @Path("{id}/reopen")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Reopens a task",
      description =
          "Publishes an updated event with status pending; reminders that lie ahead are requested"
              + " again.")
  @APIResponse(responseCode = "200", ref = "Task")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "412", ref = "Stale")
  public Response reopen(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(description = TaskResource.IF_MATCH) @HeaderParam("If-Match") String ifMatch) {
    return change(id, ifMatch, TaskStatus.PENDING);
  }

  @POST
  @Path("{id}/skip")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Puts a recurring task off to its next occurrence",
      description =
          "Its reminders that are relative to the due date move with it. To end the series, set"
              + " recurrence to null.")
  @APIResponse(responseCode = "200", ref = "Task")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "Stale")
  public Response skip(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(description = TaskResource.IF_MATCH) @HeaderParam("If-Match") String ifMatch) {
    return once(
        () ->
            tasks.skip(caller.person(), TaskResource.id(id), IfMatch.of(ifMatch), caller.origin()));
  }

  @POST
  @Path("{id}/restore")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Takes a task from the trash",
      description =
          "With the parts that went there with it. Publishes an updated event; reminders that lie"
              + " ahead are requested again.")
  @APIResponse(responseCode = "200", ref = "Task")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "412", ref = "Stale")
  public Response restore(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(description = TaskResource.IF_MATCH) @HeaderParam("If-Match") String ifMatch) {
    return once(
        () ->
            tasks.restore(
                caller.person(), TaskResource.id(id), IfMatch.of(ifMatch), caller.origin()));
  }

  @POST
  @Path("{id}/move")
  @Operation(
      summary = "Puts a task straight behind or before another",
      description = "In the order that the person gives their tasks.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.MoveSchema.class),
              examples = @ExampleObject(name = "behind", value = "{\"after\":123}")))
  @APIResponse(responseCode = "200", ref = "Task")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "400", ref = "Invalid")
  public Response move(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(description = TaskResource.IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      JsonObject body) {
    RequestFields fields = new RequestFields(body, Set.of("after", "before"));
    Long after = fields.read(f -> f.optionalInteger("after"));
    Long before = fields.read(f -> f.optionalInteger("before"));
    if (fields.has("after") == fields.has("before")) {
      fields.error("after", "must be there, or before, and not both");
    }
    fields.throwIfWrong();
    return TaskAnswer.ofOne(
        idempotency.once(
            caller.person(),
            IdempotencyKey.of(key, uri.getPath(), body),
            () ->
                TaskAnswer.about(
                    tasks.place(
                        caller.person(),
                        TaskResource.id(id),
                        IfMatch.of(ifMatch),
                        after == null ? before : after,
                        after != null,
                        caller.origin()))));
  }

  @POST
  @Path("bulk")
  @Operation(
      summary = "Changes up to 500 tasks, all or none",
      description =
          "In one transaction, with one Change-Id. action is complete, reopen, delete, move (with"
              + " project_id), tag (with add, remove) or reschedule (with due_date, all_day,"
              + " time_zone; to a day, a task keeps its time of day).")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.BulkSchema.class),
              examples =
                  @ExampleObject(
                      name = "complete",
                      value = "{\"ids\":[123,124],\"action\":\"complete\"}")))
  @APIResponse(responseCode = "200", ref = "Tasks")
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response bulk(JsonObject body) {
    BulkEdit bulk = BulkEdit.read(body, caller.person());
    return TaskAnswer.of(
        idempotency.once(
            caller.person(),
            IdempotencyKey.of(key, uri.getPath(), body),
            () ->
                TaskAnswer.aboutAll(
                    bulk.edit() == null
                        ? tasks.deleteAll(caller.person(), bulk.ids(), caller.origin())
                        : tasks.changeAll(
                            caller.person(), bulk.ids(), bulk.edit(), caller.origin()))));
  }

  private Response change(String id, String ifMatch, TaskStatus status) {
    return once(
        () ->
            tasks.change(
                caller.person(),
                TaskResource.id(id),
                IfMatch.of(ifMatch),
                task -> task.with(status),
                caller.origin()));
  }

  private Response once(Supplier<Changed> change) {
    return TaskAnswer.ofOne(
        idempotency.once(
            caller.person(),
            IdempotencyKey.of(key, uri.getPath(), null),
            () -> TaskAnswer.about(change.get())));
  }
}
