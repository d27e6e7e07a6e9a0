package todo.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jakarta Mail really sends, and when, seen from the other end of a socket. */
class MailSenderTest {
  private static final Mail MAIL =
      new Mail(
          "reminder.1@example.org",
          "ada@example.org",
          "Reminder: Buy groceries",
          ".a line with a dot in front\nand another\n",
          Instant.parse("2026-01-27T09:00:00Z"));

  private FakeMailServer server;
  private MailServer known;
  private MailSender sender;

  @BeforeEach
  void start() throws IOException {
    server = new FakeMailServer();
    known = new MailServer();
    sender = new MailSender(settings("none"), known);
  }

  @AfterEach
  void stop() throws IOException {
    sender.close();
    server.close();
  }

  private MailSettings settings(String tls) {
    return new MailSettings(
        "127.0.0.1",
        server.port(),
        "todo@localhost",
        Optional.empty(),
        Optional.empty(),
        tls,
        Duration.ofSeconds(5),
        Duration.ofSeconds(1));
  }

  @Test
  void leaveIsAskedOnceAfterTheWholeMessageIsWrittenAndBeforeTheDot() {
    List<String> seen = new ArrayList<>();
    AtomicInteger asked = new AtomicInteger();
    SendResult result =
        sender.send(
            MAIL,
            () -> {
              asked.incrementAndGet();
              sleep(200); // what is on its way arrives
              seen.addAll(server.lines());
            });
    assertThat(result).isEqualTo(new SendResult.Accepted("250 2.0.0 taken as 4711"));
    assertThat(asked).hasValue(1);
    assertThat(seen).doesNotContain(".").noneMatch(line -> line.startsWith("BDAT"));
    assertThat(server.lines()).containsOnlyOnce(".").noneMatch(line -> line.startsWith("BDAT"));
    assertThat(server.messages()).hasSize(1);
    assertThat(server.messages().get(0)).contains("\n.a line with a dot in front\nand another\n");
  }

  @Test
  void withoutLeaveTheServerNeverSeesTheDot() {
    SendResult result =
        sender.send(
            MAIL,
            () -> {
              throw new IOException("It is not to be sent any more");
            });
    assertThat(result).isInstanceOf(SendResult.NotYet.class);
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Accepted.class);
    assertThat(server.messages()).hasSize(1);
    assertThat(server.lines()).containsOnlyOnce(".");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aBugWhileLeaveIsAskedHoldsTheMailBackToo() {
    SendResult result =
        sender.send(
            MAIL,
            () -> {
              throw new IllegalStateException("a bug");
            });
    assertThat(result).isInstanceOf(SendResult.NotYet.class);
    assertThat(server.lines()).doesNotContain(".");
  }

  @Test
  void aConnectionServesManyMails() {
    for (int i = 0; i < 20; i++) {
      assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Accepted.class);
    }
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.messages()).hasSize(20);
  }

  @Test
  void aConnectionThatTheServerEndedMeanwhileIsMadeAgain() throws IOException {
    sender.send(MAIL, () -> {});
    server.endConnections();
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Accepted.class);
    assertThat(server.messages()).hasSize(2);
  }

  @Test
  void aServerThatEndsTheConnectionPolitelyGetsTheMailByANewOne() {
    sender.send(MAIL, () -> {});
    AtomicInteger mails = new AtomicInteger();
    server.answer(
        command ->
            command.startsWith("MAIL") && mails.getAndIncrement() == 0 ? "421 4.4.2 idle" : null);
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 4.3.0 later",
    "RCPT, 450 4.2.0 greylisted",
    "RCPT, 452 4.5.3 too many",
    "DATA, 451 4.3.0 later",
    "., 451 4.3.0 later",
    "., 452 4.2.2 full",
    "RCPT, 421 4.3.2 closing",
    "MAIL, 530 5.7.0 authentication required"
  })
  void aServerThatCanNotYetTakeItIsAskedAgainLater(String command, String answer) {
    server.answer(line -> line.startsWith(command) ? answer : null);
    SendResult result = sender.send(MAIL, () -> {});
    assertThat(result).isEqualTo(new SendResult.NotYet(answer));
    server.answer(line -> null);
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 not you", "RCPT, 550 5.1.1 no such user", "RCPT, 552 5.2.2 full",
    "RCPT, 556 5.1.10 null MX", "DATA, 554 5.5.1 no", "., 554 5.7.1 spam"
  })
  void aServerThatWillNeverTakeItIsBelieved(String command, String answer) {
    server.answer(line -> line.startsWith(command) ? answer : null);
    assertThat(sender.send(MAIL, () -> {})).isEqualTo(new SendResult.Refused(answer));
    server.answer(line -> null);
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Accepted.class);
  }

  @Test
  void aRefusalIsSeenThoughTheServerBreaksOffRightAfterIt() {
    server.answer(
        line ->
            line.equals(".")
                ? "554 5.7.1 spam"
                : line.startsWith("RSET") ? FakeMailServer.BREAK_OFF : null);
    assertThat(sender.send(MAIL, () -> {})).isEqualTo(new SendResult.Refused("554 5.7.1 spam"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
  void aConnectionLostBeforeTheDotIsNoHarm(String command) {
    server.answer(line -> line.startsWith(command) ? FakeMailServer.BREAK_OFF : null);
    AtomicInteger asked = new AtomicInteger();
    SendResult result = sender.send(MAIL, asked::incrementAndGet);
    assertThat(result).isInstanceOf(SendResult.NotYet.class);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aConnectionLostAfterTheDotLeavesTheOutcomeUnknown() {
    server.answer(line -> line.equals(".") ? FakeMailServer.BREAK_OFF : null);
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void aServerThatDoesNotAnswerTheDotInTimeLeavesTheOutcomeUnknown() {
    server.answer(
        line -> {
          if (line.equals(".")) {
            sleep(1_500);
          }
          return null;
        });
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void anAnswerThatIsNoneLeavesTheOutcomeUnknown() {
    server.answer(line -> line.equals(".") ? "what?" : null);
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void aServerThatIsNotThereIsTriedByOneMailNowAndThen() throws IOException {
    server.close();
    assertThat(known.mayTry(100)).isEqualTo(100);
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.NotYet.class);
    assertThat(known.isReachable()).isFalse();
    assertThat(known.failure()).contains("refused");
    assertThat(known.mayTry(100)).isZero();
  }

  @Test
  void aServerWithoutTheTlsThatIsAskedForGetsNothing() {
    try (MailSender strict = new MailSender(settings("starttls"), known)) {
      assertThat(strict.send(MAIL, () -> {})).isInstanceOf(SendResult.NotYet.class);
    }
    assertThat(server.lines()).noneMatch(line -> line.startsWith("MAIL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not an address",
        "ada@example.org, bob@example.org",
        "Ada <ada@example.org>",
        "",
        "ada@example.org\r\nRCPT TO:<bob@example.org>",
        "ada@example.org\nBcc: bob@example.org"
      })
  void whatIsNoPlainAddressIsRefusedBeforeAnythingIsSent(String address) {
    Mail mail = new Mail("1@example.org", address, "Reminder", "Body", MAIL.date());
    assertThat(sender.send(mail, () -> {})).isInstanceOf(SendResult.Refused.class);
    assertThat(server.lines()).isEmpty();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aDomainOfAnyScriptIsWrittenInItsAsciiForm() {
    Mail mail = new Mail("1@example.org", "ada@bücher.example", "Reminder", "Body", MAIL.date());
    assertThat(sender.send(mail, () -> {})).isInstanceOf(SendResult.Accepted.class);
    assertThat(server.lines()).contains("RCPT TO:<ada@xn--bcher-kva.example>");
  }

  @Test
  void aNameOfAnyScriptNeedsAServerThatTakesIt() {
    Mail mail = new Mail("1@example.org", "jörg@bücher.example", "Reminder", "Body", MAIL.date());
    assertThat(sender.send(mail, () -> {}))
        .isEqualTo(
            new SendResult.Refused("The mail server takes no address with letters beyond ASCII"));
    assertThat(server.lines()).noneMatch(line -> line.startsWith("RCPT"));
    server.answer(line -> line.startsWith("EHLO") ? "250-test\r\n250 SMTPUTF8" : null);
    sender.close();
    assertThat(sender.send(MAIL, () -> {})).isInstanceOf(SendResult.Accepted.class);
    assertThat(sender.send(mail, () -> {})).isInstanceOf(SendResult.Accepted.class);
    assertThat(server.lines())
        .contains("MAIL FROM:<todo@localhost>", "MAIL FROM:<todo@localhost> SMTPUTF8")
        .contains("RCPT TO:<jörg@xn--bcher-kva.example>", "To: jörg@xn--bcher-kva.example");
  }
}
