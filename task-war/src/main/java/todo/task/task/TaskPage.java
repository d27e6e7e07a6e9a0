package todo.task.task;

import java.util.List;
import todo.task.request.PageCursor;

/**
 * Some of a person's tasks, newest first.
 *
 * @param next the cursor of the page that follows, or null
 */
public record TaskPage(List<Task> items, String next) {
  private static final PageCursor CURSOR = new PageCursor("id");

  static String cursor(Task last) {
    return CURSOR.of(last.id());
  }

  /** The id below which a page begins. */
  static long before(String cursor) {
    return CURSOR.read(cursor).orElse(Long.MAX_VALUE);
  }
}
