package todo.task.task;

import todo.event.InvalidFieldException;
import todo.event.TaskData;

/** What holds for every task, whichever way it came in. Lengths are in code points. */
final class TaskRules {
  static final int MAX_TITLE = 500;
  static final int MAX_DESCRIPTION = 10_000;
  static final int MAX_REMINDERS = 20;

  private TaskRules() {}

  /**
   * @throws InvalidFieldException naming the field that breaks a rule
   */
  static void check(TaskData task) {
    if (task.title().isBlank()) {
      throw new InvalidFieldException("title", "must not be blank");
    }
    limit("title", task.title(), MAX_TITLE);
    limit("description", task.description(), MAX_DESCRIPTION);
    if (task.reminders().size() > MAX_REMINDERS) {
      throw new InvalidFieldException(
          "reminders", "must be at most " + MAX_REMINDERS + " of a task");
    }
    Tags.check(task.tags());
  }

  private static void limit(String field, String text, int max) {
    if (text != null && text.codePointCount(0, text.length()) > max) {
      throw new InvalidFieldException(field, "must be at most " + max + " characters long");
    }
  }
}
