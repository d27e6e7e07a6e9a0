package todo.task.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.problem.ProblemException;
import todo.task.request.PageCursor;

/**
 * Where a page of tasks ended.
 *
 * @param corrected whether the page was of {@link Corrections}
 * @param key what the last task was ordered by; null when it had no such value
 * @param id of the last task
 */
record TaskCursor(boolean corrected, String key, long id) {
  /** PostgreSQL keeps no NUL. */
  private static final Pattern PLACE = Pattern.compile("(~?)([0-9]+)(?::([^\\x00]*))?");

  /** As a client gets it: it holds for this query alone. */
  String text(TaskQuery query) {
    String place = (corrected ? "~" : "") + id + (key == null ? "" : ":" + key);
    return kind(query).of(place);
  }

  /**
   * @throws ProblemException 400 when it is not the cursor of a page of this query
   */
  static TaskCursor read(String text, TaskQuery query) {
    Matcher place = PLACE.matcher(kind(query).place(text));
    if (!place.matches() || !place.group(1).isEmpty() && query.search() == null) {
      throw PageCursor.foreign(); // words are corrected where some are searched
    }
    try {
      long id = Long.parseLong(place.group(2));
      return new TaskCursor(!place.group(1).isEmpty(), place.group(3), id);
    } catch (NumberFormatException e) {
      throw PageCursor.foreign();
    }
  }

  private static PageCursor kind(TaskQuery query) {
    return new PageCursor(query.fingerprint());
  }
}
