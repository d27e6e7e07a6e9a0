package todo.notifier.history;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import todo.notifier.delivery.DeliveryState;
import todo.problem.Problem;
import todo.problem.ProblemException;

/**
 * The query parameters of a list of deliveries, as they came. Texts, since JAX-RS answers 404 to a
 * number that it can't read.
 */
public class DeliveryParameters {
  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 100;

  @QueryParam("task_id")
  @Parameter(
      description = "Only deliveries of this task",
      schema = @Schema(implementation = Long.class))
  String taskId;

  @QueryParam("state")
  @Parameter(
      description = "Only deliveries in this state",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {
                "queued",
                "deferred",
                "sending",
                "accepted",
                "unconfirmed",
                "failed",
                "no_address",
                "no_channel",
                "cancelled"
              }))
  String state;

  @QueryParam("cursor")
  @Parameter(description = "The next of an earlier answer")
  String cursor;

  @QueryParam("limit")
  @Parameter(
      description = "How many deliveries at most",
      schema =
          @Schema(
              implementation = Integer.class,
              minimum = "1",
              maximum = "" + MAX_LIMIT,
              defaultValue = "" + DEFAULT_LIMIT))
  String limit;

  /**
   * @param userId the person who asks
   * @throws ProblemException 400 that names everything that is wrong
   */
  DeliveryQuery query(String userId) {
    List<Problem.FieldError> errors = new ArrayList<>();
    Long task = taskId == null ? null : number("task_id", taskId, errors);
    Long size = limit == null ? Long.valueOf(DEFAULT_LIMIT) : number("limit", limit, errors);
    if (size != null && (size < 1 || size > MAX_LIMIT)) {
      errors.add(new Problem.FieldError("limit", "must be from 1 to " + MAX_LIMIT));
    }
    DeliveryState wanted = state(errors);
    DeliveryCursor after = cursor == null ? null : DeliveryCursor.read(cursor, errors);
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
    return new DeliveryQuery(userId, task, wanted, after, size.intValue());
  }

  private DeliveryState state(List<Problem.FieldError> errors) {
    try {
      return state == null ? null : DeliveryState.of(state);
    } catch (IllegalArgumentException e) {
      errors.add(new Problem.FieldError("state", e.getMessage()));
      return null;
    }
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
