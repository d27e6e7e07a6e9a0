package todo.notifier.mail;

/** What came of an attempt to send a mail. */
public sealed interface SendResult {

  /** The server took responsibility for it. */
  record Accepted(String answer) implements SendResult {}

  /** The server will never take it, or it can't be written. */
  record Refused(String reason) implements SendResult {}

  /** It was not handed over, and may be later. */
  record NotYet(String reason) implements SendResult {}

  /** It was handed over, and the answer was not seen: the server may have it or not. */
  record Unknown(String reason) implements SendResult {}
}
