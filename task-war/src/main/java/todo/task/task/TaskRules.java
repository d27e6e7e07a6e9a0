package todo.task.task;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import todo.event.Due;
import todo.event.IanaZones;
import todo.event.InvalidFieldException;
import todo.event.Reminder;
import todo.event.TaskData;

/** What holds for every task, whichever way it came in. Lengths are in code points. */
final class TaskRules {
  static final int MAX_TITLE = 500;
  static final int MAX_DESCRIPTION = 10_000;
  static final int MAX_REMINDERS = 20;

  /**
   * Years that every service can read: date-times have four digits (RFC 3339, section 1), and in
   * PostgreSQL there is no year 0.
   */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
  private static final String YEARS = "must lie in the years 0001 to 9999, in UTC";

  private TaskRules() {}

  /**
   * @throws InvalidFieldException naming the field that breaks a rule
   */
  static void check(TaskData task) {
    if (task.title().codePoints().noneMatch(TaskRules::isVisible)) {
      throw new InvalidFieldException("title", "must not be blank");
    }
    limit("title", task.title(), MAX_TITLE);
    limit("description", task.description(), MAX_DESCRIPTION);
    if (task.reminders().size() > MAX_REMINDERS) {
      throw new InvalidFieldException(
          "reminders", "must be at most " + MAX_REMINDERS + " of a task");
    }
    Tags.check(task.tags());
    checkTimes(task);
  }

  /** A day begins in another year elsewhere, and a reminder may lie a year before. */
  private static void checkTimes(TaskData task) {
    Due due = task.due();
    if (due != null && !isWritable(due.at())) {
      throw new InvalidFieldException("due_date", YEARS);
    }
    if (due != null && due.zone() != null && !IanaZones.has(due.zone().getId())) {
      throw new InvalidFieldException("time_zone", IanaZones.EXPECTED);
    }
    for (Reminder reminder : task.reminders()) {
      if (!isWritable(reminder.remindAt())) {
        throw new InvalidFieldException(
            reminder.isRelative() ? "minutes_before" : "remind_at", YEARS);
      }
    }
    // Only a file says it: a COUNT is counted from there, year by year.
    if (task.recurrence() != null && !isWritable(task.recurrence().start().toInstant(UTC))) {
      throw new InvalidFieldException("recurrence", "must begin in the years 0001 to 9999");
    }
  }

  private static boolean isWritable(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(END);
  }

  /** Formatting alone shows nothing: of such a line nobody could see that it is there. */
  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void limit(String field, String text, int max) {
    if (text != null && text.codePointCount(0, text.length()) > max) {
      throw new InvalidFieldException(field, "must be at most " + max + " characters long");
    }
  }
}
