package todo.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.event.Envelope;
import todo.event.EventCodec;
import todo.event.Topic;
import todo.event.UnreadableEventException;

/**
 * A record as it lies on a topic.
 *
 * @param key may be null
 * @param value may be null
 */
@SuppressWarnings("ArrayRecordComponent")
public record TopicRecord(Topic topic, int partition, long offset, byte[] key, byte[] value) {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /**
   * @throws UnreadableEventException when the value is not an event of the topic
   */
  public ReceivedEvent read() throws UnreadableEventException {
    String position = topic.topicName() + "-" + partition + "-" + offset;
    Envelope envelope = EventCodec.decode(topic, value, position);
    return new ReceivedEvent(inboxId(envelope), envelope, this);
  }

  /** Bytes of its value. */
  int size() {
    return value == null ? 0 : value.length;
  }

  /** What may be people's ids in it, whether it can be read or not. */
  Set<String> userIds() {
    Set<String> found = new HashSet<>();
    if (value != null) {
      Matcher uuid = UUID_TEXT.matcher(new String(value, StandardCharsets.ISO_8859_1));
      while (uuid.find()) {
        found.add(uuid.group());
      }
    }
    return found;
  }

  /**
   * An id is unique within its source only (CloudEvents 1.0, id). Ours are UUIDs; of others, both
   * are hashed, with a digest that a producer can't aim at somebody else's event.
   */
  private static UUID inboxId(Envelope envelope) {
    if (envelope.isFact()) {
      try {
        return UUID.fromString(envelope.id());
      } catch (IllegalArgumentException e) {
        // falls through: an id that is no UUID is hashed like any other
      }
    }
    String name = envelope.source() + '\n' + envelope.id();
    try {
      ByteBuffer digest =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
      return new UUID(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
