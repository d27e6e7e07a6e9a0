package todo.bench.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts facts on task-events, each of another task, of people drawn from ten thousand. */
public final class FactProducer {
  private static final int PEOPLE = 10_000;

  /** Far above any task that the service makes. */
  private static final AtomicLong NEXT_TASK = new AtomicLong(1_000_000_000_000L);

  private final String bootstrapServers;
  private final List<String> people =
      Stream.generate(() -> UUID.randomUUID().toString()).limit(PEOPLE).toList();

  public FactProducer(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Returns when the broker has all of them. */
  public void produce(int count) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (Producer<byte[], byte[]> producer = new KafkaProducer<>(configuration())) {
      for (int i = 0; i < count; i++) {
        CreatedEvent event = next();
        byte[] key = Long.toString(event.taskId()).getBytes(StandardCharsets.UTF_8);
        byte[] value = event.json().getBytes(StandardCharsets.UTF_8);
        producer.send(
            new ProducerRecord<>("task-events", key, value),
            (metadata, e) -> failure.compareAndSet(null, e));
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("Kafka takes no events", failure.get());
    }
  }

  /** An event of a new task. */
  public CreatedEvent next() {
    return CreatedEvent.of(
        NEXT_TASK.getAndIncrement(),
        people.get(ThreadLocalRandom.current().nextInt(people.size())));
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers,
        "acks",
        "all",
        "linger.ms",
        "5",
        "key.serializer",
        ByteArraySerializer.class,
        "value.serializer",
        ByteArraySerializer.class);
  }
}
