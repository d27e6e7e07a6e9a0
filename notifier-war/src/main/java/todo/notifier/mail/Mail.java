package todo.notifier.mail;

import java.time.Instant;

/**
 * A mail to one person.
 *
 * @param messageId without the angle brackets; the same whenever the same mail is written again
 * @param to an addr-spec (RFC 5322, section 3.4.1), such as {@code ada@example.org}
 * @param subject any text; what can't stand in a header is replaced
 * @param body plain text
 */
public record Mail(String messageId, String to, String subject, String body, Instant date) {

  /**
   * Whether only a server that knows SMTPUTF8 (RFC 6531) can take it: its address has letters
   * beyond ASCII before the @. Behind it they have another spelling (RFC 5891).
   */
  boolean needsUtf8() {
    return to.substring(0, Math.max(0, to.lastIndexOf('@'))).chars().anyMatch(c -> c > 127);
  }
}
