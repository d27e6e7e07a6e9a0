package todo.task.request;

import todo.problem.ProblemException;

/** How many items a page may hold. */
public final class PageLimit {
  private static final int MAX = 200;

  private PageLimit() {}

  /**
   * @throws ProblemException 400 when it is not a whole number from 1 to {@value #MAX}
   */
  public static int of(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw wrong();
    }
    throw wrong();
  }

  private static ProblemException wrong() {
    return ProblemException.invalid("limit", "must be a whole number from 1 to " + MAX);
  }
}
