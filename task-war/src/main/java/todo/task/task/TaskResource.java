package todo.task.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.function.UnaryOperator;
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
import todo.event.TaskData;
import todo.problem.ProblemException;
import todo.task.request.Caller;
import todo.task.request.Idempotency;
import todo.task.request.IdempotencyKey;
import todo.task.request.IfMatch;
import todo.task.request.Person;

/** A person's tasks by REST. What is said of each operation is what OpenAPI shows. */
@Path("/tasks")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "A person's own tasks; another's id answers 404.")
@APIResponse(responseCode = "401", ref = "Unauthorized")
public class TaskResource {
  static final String IF_MATCH = "The ETag of the version that you mean to change";

  private final Caller caller;
  private final TaskService tasks;
  private final Idempotency idempotency;
  private final TaskReader reader;
  private final TaskProjects projects;
  private final Clock clock;

  @Context private UriInfo uri;

  protected TaskResource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public TaskResource(
      Caller caller,
      TaskService tasks,
      Idempotency idempotency,
      TaskReader reader,
      TaskProjects projects,
      Clock clock) {
    this.caller = caller;
    this.tasks = tasks;
    this.idempotency = idempotency;
    this.reader = reader;
    this.projects = projects;
    this.clock = clock;
  }

  @POST
  @Operation(
      summary = "Makes a task",
      description =
          "A due_date is an instant (time_zone is the person's when left out), or a day such as"
              + " 2026-12-27, which needs a time_zone. A reminder has remind_at, or minutes_before the"
              + " due date, with which it moves. Instead of a title, text may hold all of it in one line"
              + " of English, as POST /api/tasks/parse reads it. Publishes one created event, and a"
              + " reminder event for each reminder. With an"
              + " Idempotency-Key, sending it again answers the same task.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.class),
              examples =
                  @ExampleObject(
                      name = "groceries",
                      value =
                          "{\"title\":\"Buy"
                              + " groceries\",\"due_date\":\"2026-12-27T10:00:00Z\",\"reminders\":[{\"remind_at\":\"2026-12-27T09:00:00Z\",\"method\":\"email\"}]}")))
  @APIResponse(
      responseCode = "201",
      description = "The task",
      headers = {
        @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
        @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING, examples = "\"1\""))
      },
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "KeyReused")
  public Response create(
      @Parameter(description = IdempotencyKey.DESCRIPTION) @HeaderParam("Idempotency-Key")
          String key,
      JsonObject body) {
    Person person = caller.person();
    Idempotency.Answer created =
        idempotency.once(
            person,
            IdempotencyKey.of(key, uri.getPath(), body),
            () -> TaskAnswer.about(tasks.create(person, newTask(body, person), caller.origin())));
    JsonObject task = created.json();
    return Response.created(uri.getAbsolutePathBuilder().path(task.get("id").toString()).build())
        .header(HttpHeaders.ETAG, IfMatch.etag(task.getJsonNumber("version").longValue()))
        .header(TaskAnswer.CHANGE_ID, created.changeId())
        .entity(task)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Reads a task")
  @APIResponse(responseCode = "200", ref = "Task")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response get(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id) {
    return TaskAnswer.of(reader.get(caller.person(), id(id)));
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Replaces a task",
      description =
          "What the body leaves out is gone. One updated or completed event, and a field_updated"
              + " for each field that differs.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  @APIResponse(responseCode = "200", ref = "Task")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response replace(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(required = true, description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      JsonObject body) {
    return change(id, IfMatch.required(ifMatch), TaskEdit.replace(body, caller.person(), clock));
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Changes some fields of a task",
      description = "JSON merge patch (RFC 7396): null removes a field, what is left out stays.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/merge-patch+json",
              schema = @Schema(implementation = TaskSchema.class),
              examples = @ExampleObject(name = "title", value = "{\"title\":\"Buy fruit\"}")))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  @APIResponse(responseCode = "200", ref = "Task")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response merge(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(required = true, description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      JsonObject body) {
    return change(id, IfMatch.required(ifMatch), TaskEdit.merge(body, caller.person(), clock));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Deletes a task",
      description =
          "It goes to the trash with its parts, from where it can be restored for 30 days. Publishes"
              + " one deleted event a task; their reminders are cancelled.")
  @APIResponse(responseCode = "204", description = "It is deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  public Response delete(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(required = true, description = IF_MATCH) @HeaderParam("If-Match") String ifMatch) {
    Changed changed =
        tasks.delete(caller.person(), id(id), IfMatch.required(ifMatch), caller.origin());
    return Response.noContent().header(TaskAnswer.CHANGE_ID, changed.changeId()).build();
  }

  private TaskData newTask(JsonObject body, Person person) {
    return TaskEdit.create(QuickTask.expand(body, person, projects, clock), person, clock);
  }

  private Response change(String id, IfMatch expected, UnaryOperator<TaskData> to) {
    return TaskAnswer.ofOne(tasks.change(caller.person(), id(id), expected, to, caller.origin()));
  }

  /** What is no id names no task. */
  static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw ProblemException.notFound("task");
    }
  }
}
