package todo.audit.trail;

import java.nio.charset.StandardCharsets;

/**
 * The part of an entry that may name persons, and that is erased as a whole.
 *
 * @param salt 16 random bytes
 * @param userId whose task it is
 * @param text the record's value, exactly as it came
 */
@SuppressWarnings("ArrayRecordComponent")
public record SaltedContent(byte[] salt, String userId, String text) {

  /** The record's value as it lay on the topic. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
