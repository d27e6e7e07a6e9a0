package todo.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import todo.notifier.mail.SendResult;

class OutcomeTest {
  private static final Instant DUE = Instant.parse("2026-01-27T09:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final DueReminder REMINDER =
      new DueReminder(
          1, new UUID(0, 1), 1, "/todo/task", 1, "ada", DUE, "t", "a@b", null, ZoneOffset.UTC);

  @Test
  void whatTheServerSaidIsKept() {
    assertThat(Outcome.of(REMINDER, new SendResult.Accepted("250 ok"), DUE, DAY))
        .isEqualTo(new Outcome(DeliveryState.ACCEPTED, "250 ok", DUE));
    assertThat(Outcome.of(REMINDER, new SendResult.Refused("550 no"), DUE, DAY))
        .isEqualTo(new Outcome(DeliveryState.FAILED, "550 no", DUE));
    assertThat(Outcome.of(REMINDER, new SendResult.Unknown("lost"), DUE, DAY))
        .isEqualTo(new Outcome(DeliveryState.UNCONFIRMED, "lost", DUE));
  }

  @Test
  void whatCouldNotBeSentYetIsDeferredUntilItIsTooLate() {
    SendResult later = new SendResult.NotYet("451 later");
    assertThat(Outcome.of(REMINDER, later, DUE, DAY))
        .isEqualTo(new Outcome(DeliveryState.DEFERRED, "451 later", DUE.plusSeconds(1)));
    assertThat(Outcome.of(REMINDER, later, DUE.plus(DAY), DAY))
        .isEqualTo(new Outcome(DeliveryState.FAILED, "Given up: 451 later", DUE.plus(DAY)));
  }

  @Test
  void anAnswerIsMadeFitForTheDatabase() {
    SendResult odd = new SendResult.Refused("550 \0" + "x".repeat(5_000));
    assertThat(Outcome.of(REMINDER, odd, DUE, DAY).detail())
        .startsWith("550 \uFFFDxx")
        .hasSize(1_000);
  }
}
