package todo.task.comment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import todo.problem.ProblemException;

/**
 * Some of a task's comments, oldest first.
 *
 * @param next the cursor of the page that follows, or null
 */
public record CommentPage(List<Comment> items, String next) {
  private static final String PREFIX = "comment:";

  /**
   * @param found the page's comments, and one more if there is one
   */
  static CommentPage of(List<Comment> found, int limit) {
    return found.size() <= limit
        ? new CommentPage(found, null)
        : new CommentPage(found.subList(0, limit), cursor(found.get(limit - 1).id()));
  }

  /** The id above which a page begins. */
  static long after(String cursor) {
    if (cursor == null) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (text.startsWith(PREFIX)) {
        return Long.parseLong(text.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
    throw foreign();
  }

  /** A cursor is opaque to clients: what it holds may change. */
  static String cursor(long last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((PREFIX + last).getBytes(StandardCharsets.US_ASCII));
  }

  private static ProblemException foreign() {
    return ProblemException.invalid("cursor", "is not one that this service gave");
  }
}
