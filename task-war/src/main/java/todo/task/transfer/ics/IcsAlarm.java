package todo.task.transfer.ics;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.event.Due;
import todo.event.NotificationMethod;
import todo.event.Reminder;

/** Makes a reminder of a VALARM (RFC 5545, section 3.6.6). */
final class IcsAlarm {
  /** Section 3.3.6: what {@link Duration} reads, and weeks. */
  private static final Pattern WEEKS = Pattern.compile("([+-]?)P(\\d{1,4})W");

  private static final long MAX_MINUTES = 366 * 24 * 60;

  private IcsAlarm() {}

  /**
   * @throws todo.event.InvalidFieldException when there is no such reminder here
   */
  static Reminder read(IcsLine trigger, List<IcsLine> alarm, Due due, Map<String, IcsLine> task) {
    NotificationMethod method = method(alarm);
    if ("DATE-TIME".equals(trigger.parameter("VALUE"))) {
      Instant at = IcsTime.instant(trigger);
      return new Reminder(at, method);
    }
    boolean atStart = !"END".equals(trigger.parameter("RELATED"));
    boolean startIsDue =
        task.get("DUE") == null
            || task.get("DTSTART") == null
            || task.get("DTSTART").value().equals(task.get("DUE").value());
    if (due == null || atStart && !startIsDue) {
      throw trigger.wrong("needs a DUE to be relative to");
    }
    long before = -duration(trigger).toMinutes();
    if (before < 0 || before > MAX_MINUTES) {
      throw trigger.wrong("must be at most a year before the task is due, and not after");
    }
    return new Reminder(null, method, (int) before);
  }

  /** Of an alarm by another product it is e-mail: that reaches a person without an app. */
  private static NotificationMethod method(List<IcsLine> alarm) {
    return alarm.stream()
        .filter(line -> line.name().equals(IcsTask.METHOD))
        .findFirst()
        .map(line -> method(line))
        .orElse(NotificationMethod.EMAIL);
  }

  private static NotificationMethod method(IcsLine line) {
    try {
      return NotificationMethod.of(line.value().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw line.wrong(e.getMessage());
    }
  }

  private static Duration duration(IcsLine trigger) {
    Matcher weeks = WEEKS.matcher(trigger.value());
    try {
      if (weeks.matches()) {
        Duration duration = Duration.ofDays(7 * Long.parseLong(weeks.group(2)));
        return weeks.group(1).equals("-") ? duration.negated() : duration;
      }
      return Duration.parse(trigger.value());
    } catch (DateTimeException | ArithmeticException e) {
      throw trigger.wrong("must be a duration such as -PT30M");
    }
  }
}
