package todo.task.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.function.UnaryOperator;
import todo.event.Json;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.problem.ProblemException;

/** A person's tasks by REST. What each operation takes and answers is in {@link TaskApi}. */
@Path("/tasks")
@RequestScoped
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaskResource implements TaskApi {
  private static final int MAX_LIMIT = 200;

  private final Caller caller;
  private final TaskService tasks;
  private final TaskCreation creation;
  private final TaskReader reader;
  private final TaskJson json;

  @Context private UriInfo uri;

  protected TaskResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public TaskResource(
      Caller caller, TaskService tasks, TaskCreation creation, TaskReader reader, Clock clock) {
    this.caller = caller;
    this.tasks = tasks;
    this.creation = creation;
    this.reader = reader;
    this.json = new TaskJson(clock);
  }

  @POST
  @Override
  public Response create(@HeaderParam("Idempotency-Key") String key, JsonObject body) {
    Person person = caller.person();
    TaskData data = json.readNew(body, person);
    IdempotencyKey idempotencyKey = IdempotencyKey.of(key, body);
    JsonObject task = creation.create(person, data, idempotencyKey, caller.origin());
    return Response.created(uri.getAbsolutePathBuilder().path(task.get("id").toString()).build())
        .header(HttpHeaders.ETAG, IfMatch.etag(task.getJsonNumber("version").longValue()))
        .entity(task)
        .build();
  }

  @GET
  @Override
  public Response list(
      @QueryParam("status") String status,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    TaskPage page = reader.list(caller.person(), status(status), cursor, limit(limit));
    JsonArrayBuilder items = Json.array();
    page.items().forEach(task -> items.add(TaskJson.write(task)));
    var answer = Json.object().add("items", items);
    if (page.next() == null) {
      return Response.ok(answer.add("next", JsonValue.NULL).build()).build();
    }
    return Response.ok(answer.add("next", page.next()).build())
        .link(uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build(), "next")
        .build();
  }

  @GET
  @Path("{id}")
  @Override
  public Response get(@PathParam("id") String id) {
    return answer(reader.get(caller.person(), id(id)));
  }

  @PUT
  @Path("{id}")
  @Override
  public Response replace(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonObject body) {
    return change(id, IfMatch.required(ifMatch), json.replace(body, caller.person()));
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Override
  public Response merge(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonObject body) {
    return change(id, IfMatch.required(ifMatch), json.merge(body, caller.person()));
  }

  @DELETE
  @Path("{id}")
  @Override
  public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    tasks.delete(caller.person(), id(id), IfMatch.required(ifMatch), caller.origin());
    return Response.noContent().build();
  }

  @POST
  @Path("{id}/complete")
  @Consumes(MediaType.WILDCARD)
  @Override
  public Response complete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return change(id, IfMatch.of(ifMatch), task -> task.with(TaskStatus.COMPLETED));
  }

  @POST
  @Path("{id}/reopen")
  @Consumes(MediaType.WILDCARD)
  @Override
  public Response reopen(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return change(id, IfMatch.of(ifMatch), task -> task.with(TaskStatus.PENDING));
  }

  private Response change(String id, IfMatch expected, UnaryOperator<TaskData> to) {
    return answer(tasks.change(caller.person(), id(id), expected, to, caller.origin()));
  }

  private static Response answer(Task task) {
    return Response.ok(TaskJson.write(task))
        .header(HttpHeaders.ETAG, IfMatch.etag(task.version()))
        .build();
  }

  /** What is no id names no task. */
  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw ProblemException.notFound("task");
    }
  }

  private static TaskStatus status(String text) {
    try {
      return text == null ? null : TaskStatus.of(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("status", e.getMessage());
    }
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("limit", "must be a whole number from 1 to " + MAX_LIMIT);
    }
    throw ProblemException.invalid("limit", "must be a whole number from 1 to " + MAX_LIMIT);
  }
}
