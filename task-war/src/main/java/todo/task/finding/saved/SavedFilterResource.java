package todo.task.finding.saved;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
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
import todo.event.Json;
import todo.problem.ProblemException;
import todo.task.request.Caller;
import todo.task.request.IfMatch;

/** A person's saved filters by REST. */
@Path("/filters")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Filters", description = "Expressions that a person keeps, at most 100 of them.")
@APIResponse(responseCode = "401", ref = "Unauthorized")
public class SavedFilterResource {
  private static final String IF_MATCH = "The ETag of the version that you mean to change";
  private static final String EXAMPLE =
      "{\"name\":\"Now\",\"filter\":\"open & due < tomorrow & (p1 | #work)\"}";

  private final Caller caller;
  private final SavedFilters filters;

  @Context private UriInfo uri;

  protected SavedFilterResource() {
    this(null, null);
  }

  @Inject
  public SavedFilterResource(Caller caller, SavedFilters filters) {
    this.caller = caller;
    this.filters = filters;
  }

  @GET
  @Operation(operationId = "listFilters", summary = "Lists the filters, in their order")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedFilterSchema.SavedFiltersSchema.class)))
  public JsonObject list() {
    JsonArrayBuilder items = Json.array();
    filters.list(caller.person()).forEach(f -> items.add(SavedFilterJson.write(f)));
    return Json.object().add("items", items).build();
  }

  @POST
  @Operation(operationId = "createFilter", summary = "Keeps a filter")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedFilterSchema.class),
              examples = @ExampleObject(name = "now", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "The filter",
      headers = {
        @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
        @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING, examples = "\"1\""))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedFilterSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response create(JsonObject body) {
    SavedFilter filter = filters.create(caller.person(), SavedFilterJson.readNew(body));
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(filter.id())).build())
        .header(HttpHeaders.ETAG, IfMatch.etag(filter.version()))
        .entity(SavedFilterJson.write(filter))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "readFilter", summary = "Reads a filter")
  @APIResponse(responseCode = "200", ref = "SavedFilter")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response get(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id) {
    return answer(filters.get(caller.person(), id(id)));
  }

  @PUT
  @Path("{id}")
  @Operation(
      operationId = "replaceFilter",
      summary = "Replaces a filter",
      description = "Without a position it stays where it is; what else is left out is gone.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedFilterSchema.class),
              examples = @ExampleObject(name = "now", value = EXAMPLE)))
  @APIResponse(responseCode = "200", ref = "SavedFilter")
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  public Response replace(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(required = true, description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      JsonObject body) {
    return change(id, ifMatch, SavedFilterJson.replace(body));
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeFilter",
      summary = "Changes some fields of a filter",
      description = "JSON merge patch (RFC 7396): null removes a field, what is left out stays.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/merge-patch+json",
              schema = @Schema(implementation = SavedFilterSchema.class),
              examples = @ExampleObject(name = "name", value = "{\"name\":\"Soon\"}")))
  @APIResponse(responseCode = "200", ref = "SavedFilter")
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  public Response merge(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(required = true, description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      JsonObject body) {
    return change(id, ifMatch, SavedFilterJson.merge(body));
  }

  @DELETE
  @Path("{id}")
  @Operation(operationId = "deleteFilter", summary = "Deletes a filter; no task changes")
  @APIResponse(responseCode = "204", description = "It is deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  public Response delete(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @PathParam("id") String id,
      @Parameter(required = true, description = IF_MATCH) @HeaderParam("If-Match") String ifMatch) {
    filters.delete(caller.person(), id(id), IfMatch.required(ifMatch));
    return Response.noContent().build();
  }

  private Response change(String id, String ifMatch, UnaryOperator<FilterData> to) {
    return answer(filters.change(caller.person(), id(id), IfMatch.required(ifMatch), to));
  }

  private static Response answer(SavedFilter filter) {
    return Response.ok(SavedFilterJson.write(filter))
        .header(HttpHeaders.ETAG, IfMatch.etag(filter.version()))
        .build();
  }

  /** What is no id names no filter. */
  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw ProblemException.notFound("filter");
    }
  }
}
