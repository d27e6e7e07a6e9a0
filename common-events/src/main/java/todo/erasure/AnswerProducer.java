package todo.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import todo.event.AccountEvent.AccountErased;
import todo.event.Envelope;
import todo.event.EventCodec;

/**
 * Publishes that people were erased, by a Kafka client that lives for as long as that takes: there
 * is nothing to say on most days.
 */
@ApplicationScoped
public class AnswerProducer {
  private static final String CONNECTOR = "mp.messaging.connector.liberty-kafka.";

  /** What a producer needs of the connector's properties; the others are a consumer's. */
  private static final List<String> CONNECTION =
      List.of("bootstrap.", "security.", "sasl.", "ssl.");

  private static final int TIMEOUT_MILLIS = 20_000;

  private final Config config;

  protected AnswerProducer() {
    this(null);
  }

  @Inject
  public AnswerProducer(Config config) {
    this.config = config;
  }

  /**
   * Returns when the broker has them all.
   *
   * @throws ExecutionException when it has not; it may have some
   */
  void publish(List<AccountErased> events) throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(properties(), new StringSerializer(), new StringSerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (AccountErased event : events) {
        sent.add(producer.send(record(event)));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  static ProducerRecord<String, String> record(AccountErased event) {
    String source = "/todo/" + event.service();
    byte[] name = ("erased\n" + source + '\n' + event.userId()).getBytes(StandardCharsets.UTF_8);
    String id = UUID.nameUUIDFromBytes(name).toString();
    Envelope envelope = new Envelope(id, source, event.timestamp(), 0, null, event);
    return new ProducerRecord<>(
        event.topic().topicName(), Long.toString(event.taskId()), EventCodec.encode(envelope));
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    for (String name : config.getPropertyNames()) {
      String key = name.startsWith(CONNECTOR) ? name.substring(CONNECTOR.length()) : "";
      if (CONNECTION.stream().anyMatch(key::startsWith)) {
        properties.put(key, config.getValue(name, String.class));
      }
    }
    properties.put("max.block.ms", TIMEOUT_MILLIS);
    properties.put("request.timeout.ms", TIMEOUT_MILLIS / 2);
    properties.put("delivery.timeout.ms", TIMEOUT_MILLIS);
    return properties;
  }
}
