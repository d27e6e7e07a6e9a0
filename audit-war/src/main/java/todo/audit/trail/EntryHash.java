package todo.audit.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The two digests of an entry, both SHA-256 (FIPS 180-4). Numbers are 8 bytes, big-endian, times
 * are microseconds since 1970-01-01T00:00:00Z, and a text is the number of its UTF-8 bytes (4
 * bytes, big-endian) followed by them, so that no two entries have the same bytes.
 *
 * <pre>
 * content_digest = SHA-256( salt (16 bytes) | text user_id | content bytes, to the end )
 * hash           = SHA-256( 1 (1 byte: this format) | previous_hash (32) | seq | recorded_at
 *                         | occurred_at | task_id | content_digest (32)
 *                         | text topic | text type | text source | text event_id )
 * </pre>
 *
 * The first entry's previous_hash is 32 zero bytes. Whatever may name a person, the user id
 * included, is only in the content digest: it can be erased, with its salt, and the chain still
 * verifies by the digest that stays. The salt keeps anybody from guessing an erased content.
 *
 * <p>Not thread-safe: it holds the digest and the buffer, so that a batch needs one of each.
 */
public final class EntryHash {
  public static final int SALT_BYTES = 16;
  public static final int HASH_BYTES = 32;
  private static final byte FORMAT = 1;
  private static final int FIXED_BYTES = 1 + HASH_BYTES + 4 * Long.BYTES + 4 * Integer.BYTES;

  private final MessageDigest sha256;
  private ByteBuffer buffer = ByteBuffer.allocate(512);

  public EntryHash() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The {@code content_digest}. */
  public byte[] contentDigest(byte[] salt, String userId, byte[] content) {
    byte[] user = utf8(userId);
    clear(salt.length + Integer.BYTES + user.length);
    buffer.put(salt);
    put(user);
    update();
    return sha256.digest(content);
  }

  /** The {@code hash}. */
  public byte[] hash(
      byte[] previousHash, long seq, Instant recordedAt, Origin origin, byte[] contentDigest) {
    byte[] topic = utf8(origin.topic());
    byte[] type = utf8(origin.type());
    byte[] source = utf8(origin.source());
    byte[] eventId = utf8(origin.eventId());
    int texts = topic.length + type.length + source.length + eventId.length;
    clear(FIXED_BYTES + contentDigest.length + texts);
    buffer.put(FORMAT).put(previousHash).putLong(seq);
    buffer.putLong(micros(recordedAt)).putLong(micros(origin.occurredAt()));
    buffer.putLong(origin.taskId()).put(contentDigest);
    put(topic);
    put(type);
    put(source);
    put(eventId);
    update();
    return sha256.digest();
  }

  private void clear(int needed) {
    if (buffer.capacity() < needed) {
      buffer = ByteBuffer.allocate(2 * needed);
    }
    buffer.clear();
  }

  private void put(byte[] text) {
    buffer.putInt(text.length).put(text);
  }

  private void update() {
    sha256.update(buffer.array(), 0, buffer.position());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
  }
}
