package todo.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
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

  /**
   * @throws UnreadableEventException when the value is not an event of the topic
   */
  public ReceivedEvent read() throws UnreadableEventException {
    String position = topic.topicName() + "-" + partition + "-" + offset;
    Envelope envelope = EventCodec.decode(topic, value, position);
    return new ReceivedEvent(inboxId(envelope), envelope, this);
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
