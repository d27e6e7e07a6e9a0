package todo.task.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import todo.problem.ProblemException;
import todo.task.project.ProjectService.Destination;
import todo.task.request.Caller;
import todo.task.request.IfMatch;

/** A person's projects by REST. */
@Path("/projects")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Projects",
    description =
        "What a person keeps tasks in. A task without project lies in the Inbox, which is none.")
@APIResponse(responseCode = "401", ref = "Unauthorized")
public class ProjectResource {
  private static final String IF_MATCH = "The ETag of the version that you mean to change";

  private final Caller caller;
  private final Projects projects;
  private final ProjectService service;
  private final ProjectOrder order;

  @Context private UriInfo uri;

  protected ProjectResource() {
    this(null, null, null, null);
  }

  @Inject
  public ProjectResource(
      Caller caller, Projects projects, ProjectService service, ProjectOrder order) {
    this.caller = caller;
    this.projects = projects;
    this.service = service;
    this.order = order;
  }

  @POST
  @Operation(
      summary = "Makes a project",
      description =
          "It comes last in the order. Sending the request again makes no second one: names are"
              + " unique.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProjectSchema.class),
              examples =
                  @ExampleObject(
                      name = "garden",
                      value = "{\"name\":\"Garden\",\"color\":\"#4073ff\"}")))
  @APIResponse(
      responseCode = "201",
      description = "The project",
      headers = {
        @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
        @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING, examples = "\"1\""))
      },
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProjectSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response create(JsonObject body) {
    Project project = service.create(caller.person(), ProjectJson.readNew(body));
    return answer(
        Response.created(uri.getAbsolutePathBuilder().path(Long.toString(project.id())).build()),
        project);
  }

  @GET
  @Operation(summary = "Lists all projects, in the person's order")
  @APIResponse(
      responseCode = "200",
      description = "The projects",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProjectSchema.ProjectsSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  public JsonObject list(
      @Parameter(
              description = "Whether archived ones are listed too",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("archived")
          @DefaultValue("false")
          String archived) {
    JsonArrayBuilder items = Json.array();
    projects
        .list(caller.person(), flag(archived))
        .forEach(project -> items.add(ProjectJson.write(project)));
    return Json.object().add("items", items).build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Reads a project")
  @APIResponse(
      responseCode = "200",
      description = "The project as it is now",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProjectSchema.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response get(@PathParam("id") long id) {
    return answer(Response.ok(), projects.get(caller.person(), id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Changes a project's name or color, archives it or takes it back",
      description =
          "JSON merge patch (RFC 7396): null removes a field, what is left out stays. An archived"
              + " project keeps its tasks.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/merge-patch+json",
              schema = @Schema(implementation = ProjectSchema.class),
              examples = @ExampleObject(name = "archive", value = "{\"archived\":true}")))
  @APIResponse(
      responseCode = "200",
      description = "The project as it is now",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProjectSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  public Response merge(
      @PathParam("id") long id,
      @Parameter(required = true, description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      JsonObject body) {
    IfMatch expected = IfMatch.required(ifMatch);
    return answer(
        Response.ok(), service.change(caller.person(), id, expected, ProjectJson.merge(body)));
  }

  @POST
  @Path("{id}/move")
  @Operation(
      summary = "Puts a project after another in the person's order",
      description = "The project's version stays: the order is the list's.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProjectSchema.ProjectMoveSchema.class),
              examples = @ExampleObject(name = "first", value = "{\"after\":null}")))
  @APIResponse(responseCode = "204", description = "It stands there")
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public void move(@PathParam("id") long id, JsonObject body) {
    order.move(caller.person(), id, ProjectJson.after(body));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Deletes a project",
      description =
          "Its tasks change with it, each with its events. Without open tasks, completed ones go to"
              + " the Inbox unless the request says otherwise.")
  @APIResponse(responseCode = "204", description = "It is deleted")
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  public void delete(
      @PathParam("id") long id,
      @Parameter(
              description = "Where its tasks go; required when one is open",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"inbox", "trash"}))
          @QueryParam("tasks")
          String tasks,
      @Parameter(required = true, description = IF_MATCH) @HeaderParam("If-Match") String ifMatch) {
    IfMatch expected = IfMatch.required(ifMatch);
    service.delete(caller.person(), id, expected, destination(tasks), caller.origin());
  }

  private static Response answer(Response.ResponseBuilder response, Project project) {
    return response
        .header(HttpHeaders.ETAG, IfMatch.etag(project.version()))
        .entity(ProjectJson.write(project))
        .build();
  }

  private static boolean flag(String archived) {
    return switch (archived) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ProblemException.invalid("archived", "must be true or false");
    };
  }

  private static Destination destination(String tasks) {
    if (tasks == null) {
      return null;
    }
    return switch (tasks) {
      case "inbox" -> Destination.INBOX;
      case "trash" -> Destination.TRASH;
      default -> throw ProblemException.invalid("tasks", "must be inbox or trash");
    };
  }
}
