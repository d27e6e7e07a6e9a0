package todo.task.outbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562, section 5.7): they grow with time, so that the consumers' inboxes
 * insert at one end of their index. Changes are named by them too.
 */
public final class EventIds {
  private static final SecureRandom RANDOM = new SecureRandom();

  private EventIds() {}

  public static UUID next(Instant now) {
    byte[] noise = new byte[10];
    RANDOM.nextBytes(noise);
    long high = now.toEpochMilli() << 16 | 0x7000 | (noise[0] & 0x0F) << 8 | noise[1] & 0xFF;
    long low = 0;
    for (int i = 2; i < 10; i++) {
      low = low << 8 | noise[i] & 0xFF;
    }
    return new UUID(high, low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }
}
