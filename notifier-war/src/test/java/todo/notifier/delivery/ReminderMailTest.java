package todo.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import todo.notifier.mail.Mail;

class ReminderMailTest {
  private static final Instant REMIND_AT = Instant.parse("2026-01-27T09:00:00Z");
  private static final Instant DUE = Instant.parse("2026-01-27T10:30:00Z");
  private static final Instant NOW = Instant.parse("2026-01-27T09:00:00.4Z");

  private static DueReminder reminder(String title, Instant due, ZoneId zone) {
    return new DueReminder(
        1,
        new UUID(0, 1),
        1,
        "/todo/task",
        42,
        "ada",
        REMIND_AT,
        title,
        "ada@example.org",
        due,
        zone);
  }

  @Test
  void aPersonReadsTimesInTheirOwnZone() {
    Mail mail =
        ReminderMail.of(
            reminder("Buy groceries", DUE, ZoneId.of("Europe/Berlin")), "example.org", NOW);
    assertThat(mail.subject()).isEqualTo("Reminder: Buy groceries");
    assertThat(mail.to()).isEqualTo("ada@example.org");
    assertThat(mail.date()).isEqualTo(NOW);
    assertThat(mail.body())
        .isEqualTo(
            """
            Buy groceries

            Due: Tuesday, 27 January 2026, 11:30 (Europe/Berlin)
            You asked to be reminded: Tuesday, 27 January 2026, 10:00 (Europe/Berlin)
            """);
  }

  @Test
  void withoutAZoneOrADueDateLessIsSaid() {
    assertThat(ReminderMail.of(reminder("Tea", null, ZoneId.of("UTC")), "example.org", NOW).body())
        .isEqualTo(
            """
            Tea

            You asked to be reminded: Tuesday, 27 January 2026, 09:00 (UTC)
            """);
  }

  @Test
  void theMessageIdIsThatOfTheReminderWhateverElseChanges() {
    Mail first = ReminderMail.of(reminder("Tea", null, ZoneId.of("UTC")), "example.org", NOW);
    Mail again = ReminderMail.of(reminder("Coffee", DUE, ZoneId.of("UTC")), "example.org", DUE);
    assertThat(again.messageId()).isEqualTo(first.messageId());
    assertThat(first.messageId()).matches("reminder\\.[0-9a-f]{32}@example\\.org");
  }

  @Test
  void anEndlessTitleIsCut() {
    Mail mail = ReminderMail.of(reminder("🎂".repeat(9_000), null, ZoneId.of("UTC")), "e.org", NOW);
    assertThat(mail.body()).startsWith("🎂".repeat(1_000) + "…\n");
  }
}
