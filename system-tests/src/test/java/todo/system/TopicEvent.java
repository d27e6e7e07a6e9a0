package todo.system;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of a topic. */
record TopicEvent(String key, String value, int partition, long offset) {

  static TopicEvent of(ConsumerRecord<byte[], byte[]> record) {
    return new TopicEvent(
        text(record.key()), text(record.value()), record.partition(), record.offset());
  }

  JsonObject json() {
    return Todo.json(value);
  }

  JsonObject data() {
    return json().getJsonObject("data");
  }

  String id() {
    return json().getString("id");
  }

  String type() {
    return json().getString("type");
  }

  long sequence() {
    return Long.parseLong(json().getString("sequence"));
  }

  /** Whether task-war published it. */
  boolean isOurs() {
    return value != null && value.contains("\"/todo/task\"");
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
