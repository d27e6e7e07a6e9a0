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
public record Mail(String messageId, String to, String subject, String body, Instant date) {}
