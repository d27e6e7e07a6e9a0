package todo.task.request;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import todo.event.Json;
import todo.problem.ProblemException;

/**
 * What a client calls a request, so that it can send it again without doing it twice (IETF
 * draft-ietf-httpapi-idempotency-key-header).
 *
 * @param request a digest of the body: the same key with another body is a mistake
 */
@SuppressWarnings("ArrayRecordComponent")
public record IdempotencyKey(String key, byte[] request) {
  private static final int MAX_LENGTH = 255;

  /** Null without a header, or without a body, which has an error of its own. */
  public static IdempotencyKey of(String header, JsonObject body) {
    if (header == null || body == null) {
      return null;
    }
    if (header.isBlank()
        || header.length() > MAX_LENGTH
        || !header.chars().allMatch(c -> c > 31 && c < 127)) {
      throw ProblemException.invalid(
          "Idempotency-Key", "must be 1 to " + MAX_LENGTH + " printable ASCII characters");
    }
    try {
      byte[] text = Json.write(body).getBytes(StandardCharsets.UTF_8);
      return new IdempotencyKey(header, MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
