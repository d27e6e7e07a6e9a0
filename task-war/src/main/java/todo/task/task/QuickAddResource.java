package todo.task.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.task.quickadd.QuickAdd;
import todo.task.quickadd.english.EnglishQuickAdd;

/** What quick add understands of a line, before a task is made of it. */
@Path("/tasks/parse")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@APIResponse(responseCode = "401", ref = "Unauthorized")
public class QuickAddResource {
  private static final QuickAdd QUICK_ADD = new EnglishQuickAdd();

  private final Caller caller;
  private final ProjectNames projects;
  private final Clock clock;

  protected QuickAddResource() {
    this(null, null, null);
  }

  @Inject
  public QuickAddResource(Caller caller, ProjectNames projects, Clock clock) {
    this.caller = caller;
    this.projects = projects;
    this.clock = clock;
  }

  @POST
  @Operation(
      summary = "Reads a task from one line of English",
      description =
          "Makes no task. Due date and time, recurrence, reminders, p1 to p4, #tag and +project"
              + " leave the title; what is not understood stays in it.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ParsedTaskSchema.TextSchema.class),
              examples =
                  @ExampleObject(
                      name = "call",
                      value =
                          "{\"text\":\"Call Bob tomorrow at 5pm #work"
                              + " p1\",\"time_zone\":\"Europe/Berlin\",\"at\":\"2026-03-11T09:00:00Z\"}")))
  @APIResponse(
      responseCode = "200",
      description = "What the text says",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ParsedTaskSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public JsonObject parse(JsonObject body) {
    Person person = caller.person();
    ParsedTaskJson.Request request = ParsedTaskJson.read(body, person, clock);
    return ParsedTaskJson.write(
        QUICK_ADD.parse(request.text(), request.zone(), request.at(), projects.of(person)));
  }
}
