package todo.task.task;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import todo.problem.ProblemException;

/**
 * Some of a person's tasks, newest first.
 *
 * @param next the cursor of the page that follows, or null
 */
public record TaskPage(List<Task> items, String next) {

  /** A cursor is opaque to clients: what it holds may change. */
  static String cursor(Task last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("id:" + last.id()).getBytes(StandardCharsets.US_ASCII));
  }

  /** The id below which a page begins. */
  static long before(String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (text.startsWith("id:")) {
        return Long.parseLong(text.substring(3));
      }
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("cursor", "is not one that this service gave");
    }
    throw ProblemException.invalid("cursor", "is not one that this service gave");
  }
}
