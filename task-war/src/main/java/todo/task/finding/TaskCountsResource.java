package todo.task.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.task.request.Caller;

/**
 * Counts a person's tasks. A resource of its own: of the resources at /tasks, one with a path
 * parameter would be asked for the task "counts".
 */
@Path("/tasks/counts")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@APIResponse(responseCode = "401", ref = "Unauthorized")
public class TaskCountsResource {
  private final Caller caller;
  private final TaskCounts counts;

  protected TaskCountsResource() {
    this(null, null);
  }

  @Inject
  public TaskCountsResource(Caller caller, TaskCounts counts) {
    this.caller = caller;
    this.counts = counts;
  }

  @GET
  @Operation(
      operationId = "countTasks",
      summary = "Counts the tasks of all views",
      description =
          "Of open tasks, but in completed, trash and filters: a filter's count is that of the list"
              + " that it answers. Projects and tags without an open task are left out.")
  @APIResponse(
      responseCode = "200",
      description = "The counts",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CountsSchema.class)))
  @APIResponse(responseCode = "503", ref = "TakesTooLong")
  public JsonObject count() {
    return counts.of(caller.person());
  }
}
