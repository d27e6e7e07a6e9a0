package todo.task.session;

import java.time.Instant;

/**
 * What a person shows with each request: a signed JWT (RFC 7519).
 *
 * @param expiresAt in whole seconds, as the token has it
 */
public record Token(String text, Instant expiresAt) {
  @Override
  public String toString() {
    return "Token[…, expiresAt=" + expiresAt + "]";
  }
}
