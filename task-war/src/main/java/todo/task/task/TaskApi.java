package todo.task.task;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
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

/** The tasks' operations as OpenAPI describes them. */
@Tag(name = "Tasks", description = "A person's own tasks; another's id answers 404.")
@APIResponse(responseCode = "401", ref = "Unauthorized")
interface TaskApi {
  String IF_MATCH = "The ETag of the version that you mean to change";

  @Operation(
      summary = "Makes a task",
      description =
          "Publishes one created event, and a reminder event for each reminder. With an Idempotency-Key, sending it again answers the same task.")
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
                          "{\"title\":\"Buy groceries\",\"due_date\":\"2026-12-27T10:00:00Z\",\"reminders\":[{\"remind_at\":\"2026-12-27T09:00:00Z\",\"method\":\"email\"}]}")))
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
  Response create(
      @Parameter(description = "1 to 255 characters that name this request, kept for 24 hours")
          String key,
      JsonObject body);

  @Operation(
      summary = "Lists tasks, newest first",
      description = "Link has rel=next until the last page.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.TaskPageSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  Response list(
      @Parameter(schema = @Schema(enumeration = {"pending", "completed"})) String status,
      @Parameter(description = "next of the page before") String cursor,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "200",
                      defaultValue = "50"))
          String limit);

  @Operation(summary = "Reads a task")
  @APIResponse(
      responseCode = "200",
      description = "The task as it is now",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  Response get(@Parameter(schema = @Schema(type = SchemaType.INTEGER)) String id);

  @Operation(
      summary = "Replaces a task",
      description =
          "What the body leaves out is gone. One updated or completed event, and a field_updated for each field that differs.")
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
  @APIResponse(
      responseCode = "200",
      description = "The task as it is now",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  Response replace(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String id,
      @Parameter(required = true, description = IF_MATCH) String ifMatch,
      JsonObject body);

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
  @APIResponse(
      responseCode = "200",
      description = "The task as it is now",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  Response merge(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String id,
      @Parameter(required = true, description = IF_MATCH) String ifMatch,
      JsonObject body);

  @Operation(
      summary = "Deletes a task",
      description = "Publishes one deleted event; its reminders are cancelled.")
  @APIResponse(responseCode = "204", description = "It is deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  Response delete(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String id,
      @Parameter(required = true, description = IF_MATCH) String ifMatch);

  @Operation(
      summary = "Completes a task",
      description = "Does nothing when it is completed already.")
  @APIResponse(
      responseCode = "200",
      description = "The task as it is now",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "412", ref = "Stale")
  Response complete(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String id,
      @Parameter(description = IF_MATCH) String ifMatch);

  @Operation(
      summary = "Reopens a task",
      description =
          "Publishes an updated event with status pending; reminders that lie ahead are requested again.")
  @APIResponse(
      responseCode = "200",
      description = "The task as it is now",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskSchema.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "412", ref = "Stale")
  Response reopen(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String id,
      @Parameter(description = IF_MATCH) String ifMatch);
}
