package todo.problem;

import java.util.List;

/**
 * Ends a request with a {@link Problem}. A runtime exception, so that it rolls the request's
 * transaction back.
 */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.status() + " " + problem.detail());
    this.problem = problem;
  }

  public ProblemException(int status, String detail) {
    this(Problem.of(status, detail));
  }

  /** A field of the request is wrong: 400. */
  public static ProblemException invalid(String field, String message) {
    return new ProblemException(Problem.invalid(List.of(new Problem.FieldError(field, message))));
  }

  /** There is no such thing, or it is another person's, which looks the same from outside. */
  public static ProblemException notFound(String what) {
    return new ProblemException(404, "There is no such " + what + ".");
  }

  public Problem problem() {
    return problem;
  }
}
