package todo.task.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.problem.ProblemException;
import todo.task.request.Caller;

/** The changes that a person made, by the ids that their answers carried. */
@Path("/changes")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@APIResponse(responseCode = "401", ref = "Unauthorized")
public class ChangeResource {
  private final Caller caller;
  private final UndoService changes;

  protected ChangeResource() {
    this(null, null);
  }

  @Inject
  public ChangeResource(Caller caller, UndoService changes) {
    this.caller = caller;
    this.changes = changes;
  }

  @POST
  @Path("{id}/undo")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Takes a change back",
      description =
          "Puts every task of the change back to what it was; a task that it made goes to the"
              + " trash. Changes can be undone for seven days, the newest first. Undoing is a"
              + " change itself, with a Change-Id of its own.")
  @APIResponse(responseCode = "200", ref = "Tasks")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response undo(
      @Parameter(
              description = "The Change-Id of an answer",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id) {
    return TaskAnswer.of(changes.undo(caller.person(), id(id), caller.origin()));
  }

  /** What is no id names no change. */
  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound("change");
    }
  }
}
