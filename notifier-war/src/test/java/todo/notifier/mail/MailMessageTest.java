package todo.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Instant DATE = Instant.parse("2026-01-27T09:00:00Z");

  private static byte[] written(String subject, String body) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MailMessage(
            SESSION,
            "todo@localhost",
            new Mail("reminder.1@localhost", "ada@example.org", subject, body, DATE))
        .writeTo(out);
    return out.toByteArray();
  }

  private static MimeMessage read(byte[] written) throws Exception {
    return new MimeMessage(SESSION, new ByteArrayInputStream(written));
  }

  @Test
  void theHeadersAreThoseOfAnAutomaticMail() throws Exception {
    String text = new String(written("Reminder: Tee", "Tee\n"), StandardCharsets.US_ASCII);
    assertThat(text)
        .contains("Message-ID: <reminder.1@localhost>\r\n")
        .contains("Date: Tue, 27 Jan 2026 09:00:00 +0000\r\n")
        .contains("Auto-Submitted: auto-generated\r\n")
        .contains("From: todo@localhost\r\n")
        .contains("To: ada@example.org\r\n")
        .contains("MIME-Version: 1.0\r\n");
  }

  @Test
  void theSameMailIsWrittenTheSameTwice() throws Exception {
    assertThat(written("Reminder", "Body\n")).isEqualTo(written("Reminder", "Body\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🎂 buy a cake 👩‍👩‍👧",
        "לקנות חלב",
        "اشتر الحليب",
        "İstanbul'a uçuş",
        "買い物",
        "a ‮evil‬ b"
      })
  void anyScriptArrivesAsItWasWritten(String title) throws Exception {
    byte[] written = written("Reminder: " + title, title + "\n");
    MimeMessage read = read(written);
    assertThat(read.getSubject()).isEqualTo("Reminder: " + title);
    assertThat(read.getContent()).asString().isEqualTo(title + "\r\n");
    for (byte b : written) {
      assertThat(b).as("7 bits, for servers without 8BITMIME").isNotNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: eve@example.org",
        "a\nBcc: eve@example.org",
        "a\rBcc: eve@example.org",
        "a\r\n\r\nBcc: eve@example.org",
        "a\u2028Bcc: eve@example.org",
        "a\u0085Bcc: x",
        "a\u000bBcc: x"
      })
  void noTitleAddsAHeader(String title) throws Exception {
    MimeMessage read = read(written(title, "Body\n"));
    assertThat(read.getHeader("Bcc")).isNull();
    assertThat(Collections.list(read.getAllHeaders())).hasSize(9);
    assertThat(read.getSubject()).startsWith("a ").contains("Bcc:");
    assertThat(read.getContent()).asString().isEqualTo("Body\r\n");
  }

  @Test
  void aLongSubjectIsCut() throws Exception {
    assertThat(read(written("🎂".repeat(10_000), "Body\n")).getSubject())
        .isEqualTo("🎂".repeat(200));
  }

  @Test
  void aLineLongerThanSmtpAllowsIsEncoded() throws Exception {
    String text =
        new String(written("Reminder", "x".repeat(5_000) + "\n"), StandardCharsets.US_ASCII);
    assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.length()).isLessThan(999));
  }
}
