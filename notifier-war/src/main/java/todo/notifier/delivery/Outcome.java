package todo.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import todo.notifier.mail.SendResult;

/**
 * What an attempt makes of a reminder.
 *
 * @param nextAttempt when it is tried again, where it is
 */
record Outcome(DeliveryState state, String detail, Instant nextAttempt) {
  private static final int MAX_DETAIL = 1_000;

  static Outcome of(DueReminder reminder, SendResult result, Instant now, Duration tooLate) {
    if (result instanceof SendResult.Accepted accepted) {
      return new Outcome(DeliveryState.ACCEPTED, text(accepted.answer()), now);
    }
    if (result instanceof SendResult.Refused refused) {
      return new Outcome(DeliveryState.FAILED, text(refused.reason()), now);
    }
    if (result instanceof SendResult.Unknown unknown) {
      return new Outcome(DeliveryState.UNCONFIRMED, text(unknown.reason()), now);
    }
    String reason = ((SendResult.NotYet) result).reason();
    Instant next = now.plus(Backoff.after(reminder.attempt()));
    return next.isAfter(reminder.remindAt().plus(tooLate))
        ? new Outcome(DeliveryState.FAILED, text("Given up: " + reason), now)
        : new Outcome(DeliveryState.DEFERRED, text(reason), next);
  }

  /** PostgreSQL's text takes no NUL, and servers answer what they like. */
  private static String text(String detail) {
    String text = detail.replace('\0', '\uFFFD');
    return text.length() <= MAX_DETAIL ? text : text.substring(0, MAX_DETAIL);
  }
}
