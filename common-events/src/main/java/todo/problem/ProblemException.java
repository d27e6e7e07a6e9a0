package todo.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/**
 * Ends a request with a {@link Problem}. A runtime exception, so that it rolls the request's
 * transaction back.
 */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final Duration retryAfter;

  public ProblemException(Problem problem) {
    this(problem, null);
  }

  private ProblemException(Problem problem, Duration retryAfter) {
    super(problem.status() + " " + problem.detail());
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public ProblemException(int status, String detail) {
    this(Problem.of(status, detail));
  }

  /** A field of the request is wrong: 400. */
  public static ProblemException invalid(String field, String message) {
    return new ProblemException(Problem.invalid(List.of(new Problem.FieldError(field, message))));
  }

  /** A field of the request can't be so as things are: 409. */
  public static ProblemException conflict(String field, String message) {
    var error = new Problem.FieldError(field, message);
    return new ProblemException(
        new Problem(409, "Conflict", field + " " + message, List.of(error)));
  }

  /** The same request may succeed later: 429 or 503. */
  public static ProblemException tryLater(int status, String detail, Duration after) {
    return new ProblemException(Problem.of(status, detail), after);
  }

  /** There is no such thing, or it is another person's, which looks the same from outside. */
  public static ProblemException notFound(String what) {
    return new ProblemException(404, "There is no such " + what + ".");
  }

  public Problem problem() {
    return problem;
  }

  /** The problem, with Retry-After in whole seconds where trying again can help. */
  public Response toResponse() {
    Response response = problem.toResponse();
    return retryAfter == null
        ? response
        : Response.fromResponse(response)
            .header(HttpHeaders.RETRY_AFTER, retryAfter.plusNanos(999_999_999).toSeconds())
            .build();
  }
}
