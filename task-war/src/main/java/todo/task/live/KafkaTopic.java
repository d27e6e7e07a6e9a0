package todo.task.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.Config;

/** A topic by Kafka's own client, which is configured as the channels are. */
final class KafkaTopic {
  private static final String CONNECTOR = "mp.messaging.connector.liberty-kafka.";

  /** Of the connector, which would be unknown to the client; or of a consumer group. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "creation.retry.seconds",
          "unacked.limit",
          "session.timeout.ms",
          "key.deserializer",
          "value.deserializer");

  private final String name;
  private final Map<String, Object> connection = new HashMap<>();

  KafkaTopic(String name, Config config) {
    this.name = name;
    for (String property : config.getPropertyNames()) {
      if (property.startsWith(CONNECTOR)) {
        connection.put(
            property.substring(CONNECTOR.length()), config.getValue(property, String.class));
      }
    }
    connection.keySet().removeAll(NOT_OURS);
    connection.put("client.id", "task-live");
  }

  /** A client without a group; it fails where an offset that it has to read is not there. */
  Consumer<byte[], byte[]> newConsumer() {
    Map<String, Object> properties = new HashMap<>(connection);
    properties.put("auto.offset.reset", "none");
    properties.put("allow.auto.create.topics", "false");
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The id that the broker gave it when it was made. */
  String id() {
    Map<String, Object> properties = new HashMap<>(connection);
    properties
        .keySet()
        .removeIf(key -> key.startsWith("fetch.") || key.matches("auto.offset.reset|max.poll.*"));
    try (Admin admin = Admin.create(properties)) {
      return admin
          .describeTopics(List.of(name))
          .topicNameValues()
          .get(name)
          .get()
          .topicId()
          .toString();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
