package todo.audit.search;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import todo.problem.Problem;
import todo.problem.ProblemException;

/**
 * The query parameters of a search, as they came. Texts, since JAX-RS answers 404 to a number that
 * it can't read.
 */
public class EntryParameters {
  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 100;
  private static final Set<String> EVENT_TYPES =
      Set.of("created", "updated", "completed", "deleted", "field_updated");

  @QueryParam("task_id")
  @Parameter(
      description = "Only entries of this task",
      schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
  String taskId;

  @QueryParam("event_type")
  @Parameter(
      description = "Only entries of this type",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"created", "updated", "completed", "deleted", "field_updated"}))
  String eventType;

  @QueryParam("user_id")
  @Parameter(description = "Only entries of this person; for operators, or your own id")
  String userId;

  @QueryParam("cursor")
  @Parameter(description = "The next of an earlier answer")
  String cursor;

  @QueryParam("limit")
  @Parameter(
      description = "How many entries at most",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              minimum = "1",
              maximum = "" + MAX_LIMIT,
              defaultValue = "" + DEFAULT_LIMIT))
  String limit;

  /**
   * @param caller the person who asks
   * @param operator whether they may see everybody's entries
   * @throws ProblemException 400 that names what is wrong; 403 when they ask for another person's
   */
  EntryQuery query(String caller, boolean operator) {
    List<Problem.FieldError> errors = new ArrayList<>();
    Long task = taskId == null ? null : number("task_id", taskId, errors);
    Long size = limit == null ? Long.valueOf(DEFAULT_LIMIT) : number("limit", limit, errors);
    if (size != null && (size < 1 || size > MAX_LIMIT)) {
      errors.add(new Problem.FieldError("limit", "must be from 1 to " + MAX_LIMIT));
    }
    if (eventType != null && !EVENT_TYPES.contains(eventType)) {
      errors.add(
          new Problem.FieldError(
              "event_type", "must be created, updated, completed, deleted or field_updated"));
    }
    if (userId != null && userId.indexOf('\0') >= 0) {
      errors.add(new Problem.FieldError("user_id", "must not hold a NUL character"));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
    String type = eventType == null ? null : "todo.task." + eventType;
    return new EntryQuery(
        person(caller, operator), task, type, EntryCursor.read(cursor), size.intValue());
  }

  private String person(String caller, boolean operator) {
    if (operator) {
      return userId;
    }
    if (userId != null && !userId.equals(caller)) {
      throw new ProblemException(403, "Only an operator reads another person's entries.");
    }
    return caller;
  }

  private static Long number(String field, String text, List<Problem.FieldError> errors) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      errors.add(new Problem.FieldError(field, "must be a whole number"));
      return null;
    }
  }
}
