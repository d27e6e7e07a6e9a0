package todo.task.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.problem.ProblemException;
import todo.task.project.ProjectName;
import todo.task.request.Caller;
import todo.task.request.Origin;
import todo.task.request.Person;
import todo.task.transfer.file.FileFormat;
import todo.task.transfer.file.ImportFile;
import todo.task.transfer.ics.IcsFormat;
import todo.task.transfer.json.JsonFormat;
import todo.task.transfer.todoist.TodoistFormat;

/** Tasks from a file, of this product or of others. */
@Path("/import")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export and import")
@APIResponse(responseCode = "401", ref = "Unauthorized")
public class ImportResource {
  private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii", "utf-16");

  private final Caller caller;
  private final ImportService service;
  private final Clock clock;

  protected ImportResource() {
    this(null, null, null);
  }

  @Inject
  public ImportResource(Caller caller, ImportService service, Clock clock) {
    this.caller = caller;
    this.service = service;
    this.clock = clock;
  }

  @POST
  @Consumes({
    "application/json",
    "text/csv",
    "text/calendar",
    "text/plain",
    "application/octet-stream"
  })
  @Operation(
      summary = "Makes tasks of a file",
      description =
          "With dry_run=true nothing is made, and the answer says what would be. What is not"
              + " understood is told line by line: a task is made without it (made is true), or not"
              + " at all. The same file makes nothing twice. All of it is one change, which can be"
              + " undone. UTF-8, or UTF-16 with a byte order mark; at most 20 MiB, not compressed.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/octet-stream",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "200",
      description = "What was made, or would be; the lists are cut after 1,000",
      headers =
          @Header(
              name = "Change-Id",
              description = "Absent when nothing was made",
              schema = @Schema(type = SchemaType.STRING, format = "uuid")),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ImportSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response read(
      @Parameter(
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"json", "todoist-csv", "ics"}))
          @QueryParam("format")
          String format,
      @Parameter(schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("dry_run")
          String dryRun,
      @Parameter(
              description =
                  "Where a file goes that names no project, as Todoist's; the Inbox when left out",
              schema = @Schema(type = SchemaType.STRING))
          @QueryParam("project")
          String project,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
      InputStream body)
      throws IOException {
    requirePlain(encoding, mediaType);
    Person person = caller.person();
    FileFormat reader = format(format, person, project);
    boolean dry = flag(dryRun);
    try (ImportFile file = ImportFile.receive(body)) {
      if (dry) {
        return Response.ok(service.dryRun(person, reader, file).report()).build();
      }
      Origin origin = caller.origin();
      ImportService.Imported imported = service.run(person, reader, file, origin);
      return Response.ok(imported.report())
          .header("Change-Id", imported.made() == 0 ? null : origin.changeId())
          .build();
    }
  }

  private FileFormat format(String name, Person person, String project) {
    requireName(project);
    return switch (name == null ? "" : name) {
      case "json" -> new JsonFormat();
      case "todoist-csv" -> new TodoistFormat(person.zone(), clock.instant(), project);
      case "ics" -> new IcsFormat(person.zone(), project);
      default -> throw ProblemException.invalid("format", "must be json, todoist-csv or ics");
    };
  }

  private static void requireName(String project) {
    try {
      if (project != null) {
        new ProjectName(project);
      }
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("project", e.getMessage());
    }
  }

  private static boolean flag(String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw ProblemException.invalid("dry_run", "must be true or false");
  }

  private static void requirePlain(String encoding, MediaType mediaType) {
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(415, "Content-Encoding is not read here: send the file as it is.");
    }
    String charset = mediaType == null ? null : mediaType.getParameters().get("charset");
    if (charset != null && !CHARSETS.contains(charset.toLowerCase(Locale.ROOT))) {
      throw new ProblemException(415, "That charset is not read here: send the file as UTF-8.");
    }
  }
}
