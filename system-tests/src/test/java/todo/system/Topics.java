package todo.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics, read as they lie and written to as other producers would. */
final class Topics {
  static final String TASK_EVENTS = "task-events";
  static final String REMINDERS = "reminders";
  static final String TASK_UPDATES = "task-updates";

  private static final Duration READ = Duration.ofSeconds(150);

  private final String bootstrap;

  Topics(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Where a topic ends at the moment. */
  Map<TopicPartition, Long> ends(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return consumer.endOffsets(partitions(consumer, topic));
    }
  }

  /** All of a topic, in the order of each partition. */
  List<TopicEvent> all(String topic) {
    return since(topic, Map.of());
  }

  /** All of a topic from these offsets to its end at the moment. */
  List<TopicEvent> since(String topic, Map<TopicPartition, Long> from) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      from.forEach(consumer::seek);
      List<TopicEvent> events = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          events.add(TopicEvent.of(record));
        }
      }
      return events;
    }
  }

  /** Those with this key. */
  List<TopicEvent> of(String topic, String key) {
    return all(topic).stream().filter(event -> key.equals(event.key())).toList();
  }

  /** Waits until the groups have read all that lies on the topic at the moment. */
  void awaitRead(String topic, String... groups) {
    Map<TopicPartition, Long> ends = ends(topic);
    try (Admin admin = Admin.create(properties())) {
      for (String group : groups) {
        Todo.eventually(
            READ, () -> assertThat(committed(admin, group, ends)).as(group).isEqualTo(ends));
      }
    }
  }

  /** How far the group has read, no further than to {@code ends}. */
  private static Map<TopicPartition, Long> committed(
      Admin admin, String group, Map<TopicPartition, Long> ends) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, Long> committed = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          OffsetAndMetadata at = offsets.get(partition);
          committed.put(partition, at == null ? 0 : Math.min(at.offset(), end));
        });
    return committed;
  }

  RecordMetadata send(String topic, String key, String value) {
    return send(topic, key, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns when the broker has it. */
  RecordMetadata send(String topic, String key, byte[] value) {
    Properties properties = properties();
    properties.put("key.serializer", ByteArraySerializer.class.getName());
    properties.put("value.serializer", ByteArraySerializer.class.getName());
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties)) {
      return producer.send(new ProducerRecord<>(topic, keyBytes, value)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Properties properties = properties();
    properties.put("key.deserializer", ByteArrayDeserializer.class.getName());
    properties.put("value.deserializer", ByteArrayDeserializer.class.getName());
    return new KafkaConsumer<>(properties);
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(new HashMap<>(Map.of("bootstrap.servers", bootstrap)));
    return properties;
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(topic, p.partition()))
        .toList();
  }
}
