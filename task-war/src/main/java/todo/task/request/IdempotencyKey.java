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
 * @param request a digest of path and body: the same key for another request is a mistake
 */
@SuppressWarnings("ArrayRecordComponent")
public record IdempotencyKey(String key, byte[] request) {
  /** What OpenAPI says of the header. */
  public static final String DESCRIPTION =
      "1 to 255 characters that name this request, kept for 7 days";

  private static final int MAX_LENGTH = 255;

  /**
   * Null without a header.
   *
   * @param body null where the request has none
   */
  public static IdempotencyKey of(String header, String path, JsonObject body) {
    if (header == null) {
      return null;
    }
    if (header.isBlank()
        || header.length() > MAX_LENGTH
        || !header.chars().allMatch(c -> c > 31 && c < 127)) {
      throw ProblemException.invalid(
          "Idempotency-Key", "must be 1 to " + MAX_LENGTH + " printable ASCII characters");
    }
    try {
      String request = path + "\n" + (body == null ? "" : Json.write(body));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
      return new IdempotencyKey(header, digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
