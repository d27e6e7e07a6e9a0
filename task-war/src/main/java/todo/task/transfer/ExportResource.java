package todo.task.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.problem.ProblemException;
import todo.task.request.Caller;
import todo.task.request.Person;
import todo.task.transfer.csv.CsvExport;
import todo.task.transfer.ics.IcsExport;
import todo.task.transfer.json.JsonExport;

/** All of a person's tasks as a file to take away. */
@Path("/export")
@RequestScoped
@RolesAllowed("user")
@Tag(name = "Export and import")
@APIResponse(responseCode = "401", ref = "Unauthorized")
public class ExportResource {
  private final Caller caller;
  private final ExportReader reader;
  private final Clock clock;

  protected ExportResource() {
    this(null, null, null);
  }

  @Inject
  public ExportResource(Caller caller, ExportReader reader, Clock clock) {
    this.caller = caller;
    this.reader = reader;
    this.clock = clock;
  }

  private record Format(String extension, String mediaType, FileWriter writer) {
    static Format of(String name) {
      return switch (name == null ? "json" : name) {
        case "json" -> new Format("json", "application/json", new JsonExport());
        case "csv" -> new Format("csv", "text/csv;charset=utf-8;header=present", new CsvExport());
        case "ics" -> new Format("ics", "text/calendar;charset=utf-8", new IcsExport());
        default -> throw ProblemException.invalid("format", "must be json, csv or ics");
      };
    }
  }

  @GET
  @Produces({"application/json", "text/csv", "text/calendar"})
  @Operation(
      summary = "Everything of the person's as a file",
      description =
          "Completed tasks and the trash too. json has all there is, and can be imported; csv is a"
              + " table for a spreadsheet, in which an apostrophe stands before what would be a"
              + " formula; ics has VTODO components (RFC 5545), the trash as cancelled.")
  @APIResponse(
      responseCode = "200",
      description = "The file, as an attachment",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "400", ref = "Invalid")
  public Response export(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"json", "csv", "ics"},
                      defaultValue = "json"))
          @QueryParam("format")
          String name) {
    Format format = Format.of(name);
    Person person = caller.person(); // who asks is known now, and not any more while it streams
    StreamingOutput body =
        output -> {
          Writer out =
              new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 16 * 1024);
          reader.export(person, format.writer(), out);
          out.flush();
        };
    String day = LocalDate.ofInstant(clock.instant(), person.zone()).toString();
    return Response.ok(body, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"todo-" + day + "." + format.extension() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
