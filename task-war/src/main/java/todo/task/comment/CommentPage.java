package todo.task.comment;

import java.util.List;
import todo.task.request.PageCursor;

/**
 * Some of a task's comments, oldest first.
 *
 * @param next the cursor of the page that follows, or null
 */
public record CommentPage(List<Comment> items, String next) {
  private static final PageCursor CURSOR = new PageCursor("comment");

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
    return CURSOR.read(cursor).orElse(0);
  }

  static String cursor(long last) {
    return CURSOR.of(last);
  }
}
