package todo.task.finding;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.event.Json;
import todo.task.request.Caller;
import todo.task.request.Person;
import todo.task.task.TaskJson;
import todo.task.task.TaskSchema;

/** Lists and searches a person's tasks. */
@Path("/tasks")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@APIResponse(responseCode = "401", ref = "Unauthorized")
public class TaskListResource {
  private final Caller caller;
  private final TaskFinder finder;

  @Context private UriInfo uri;

  protected TaskListResource() {
    this(null, null);
  }

  @Inject
  public TaskListResource(Caller caller, TaskFinder finder) {
    this.caller = caller;
    this.finder = finder;
  }

  @GET
  @Operation(
      operationId = "listTasks",
      summary = "Lists and searches tasks",
      description =
          "Both open and completed ones, the newest first, unless the parameters say otherwise;"
              + " all of them narrow together. Link has rel=next until the last page.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TaskSchema.TaskPageSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "503", ref = "TakesTooLong")
  public Response list(@BeanParam TaskParameters parameters) {
    Person person = caller.person();
    TaskQuery query = parameters.query(uri.getQueryParameters());
    TaskPage page = finder.find(person, query, parameters.cursor, parameters.size());
    JsonArrayBuilder items = Json.array();
    page.items().forEach(task -> items.add(TaskJson.write(task)));
    JsonObjectBuilder answer = Json.object().add("items", items);
    Json.addOrNull(answer, "next", page.next());
    Response.ResponseBuilder response = Response.ok(answer.build());
    if (page.next() != null) {
      response.link(
          uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build(), "next");
    }
    return response.build();
  }
}
