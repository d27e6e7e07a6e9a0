package todo.notifier.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import todo.notifier.mail.Mail;

/** The mail that reminds a person of a task. */
final class ReminderMail {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);
  private static final int MAX_TITLE = 1_000;

  private ReminderMail() {}

  /**
   * @param domain the part behind the @ of the Message-ID
   */
  static Mail of(DueReminder reminder, String domain, Instant now) {
    String title = cut(reminder.taskTitle());
    StringBuilder body = new StringBuilder(title).append("\n\n");
    if (reminder.dueDate() != null) {
      body.append("Due: ").append(time(reminder.dueDate(), reminder.timeZone())).append('\n');
    }
    body.append("You asked to be reminded: ")
        .append(time(reminder.remindAt(), reminder.timeZone()))
        .append('\n');
    return new Mail(
        messageId(reminder) + "@" + domain,
        reminder.email(),
        "Reminder: " + title,
        body.toString(),
        now);
  }

  private static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone)) + " (" + zone + ")";
  }

  /** Of what makes it this reminder, so that it outlives the database. */
  private static String messageId(DueReminder reminder) {
    String name =
        String.join(
            "\n",
            reminder.source(),
            Long.toString(reminder.taskId()),
            reminder.userId(),
            reminder.remindAt().toString());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return "reminder." + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String cut(String title) {
    return title.codePointCount(0, title.length()) <= MAX_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, MAX_TITLE)) + "…";
  }
}
