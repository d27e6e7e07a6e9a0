package todo.bench.consumer;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import todo.bench.system.MeasuredSystem;

/**
 * The peer: a KafkaConsumer that polls up to 500 records, inserts their ids and values in one
 * statement, commits the transaction, then the offsets. It finds the id without parsing.
 */
final class PlainLoop implements AutoCloseable {
  private static final List<TopicPartition> PARTITIONS =
      IntStream.range(0, 3).mapToObj(p -> new TopicPartition("task-events", p)).toList();
  private static final String INSERT =
      "insert into bench.consumed (event_id, payload) select * from unnest(?, ?)";
  private static final String BEFORE_ID = "\"id\":\"";
  private static final int UUID_LENGTH = 36;
  private static final Duration POLL = Duration.ofSeconds(5);

  private final Connection connection;
  private final KafkaConsumer<byte[], byte[]> consumer;

  PlainLoop(MeasuredSystem system) throws SQLException {
    connection = system.connect("analytics");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists bench");
      statement.execute("drop table if exists bench.consumed");
      statement.execute(
          "create table bench.consumed (event_id uuid primary key, payload text not null)");
    }
    connection.setAutoCommit(false);
    consumer = new KafkaConsumer<>(configuration(system.status().kafka()));
    consumer.assign(PARTITIONS);
  }

  private static Map<String, Object> configuration(String bootstrapServers) {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers,
        "group.id",
        "bench",
        "enable.auto.commit",
        false,
        "max.poll.records",
        500,
        "key.deserializer",
        ByteArrayDeserializer.class,
        "value.deserializer",
        ByteArrayDeserializer.class);
  }

  /** What is on the topic so far does not count. */
  void seekToEnd() {
    consumer.seekToEnd(PARTITIONS);
    PARTITIONS.forEach(consumer::position); // seeking is lazy
  }

  /** Consumes so many events; answers events a second, from the first batch's arrival on. */
  double run(int count) throws SQLException {
    ConsumerRecords<byte[], byte[]> batch = consumer.poll(POLL);
    long begin = System.nanoTime();
    int done = 0;
    while (done < count) {
      if (batch.isEmpty()) {
        throw new IllegalStateException("the topic has " + done + " of " + count + " events");
      }
      insert(batch);
      connection.commit();
      consumer.commitSync();
      done += batch.count();
      batch = done < count ? consumer.poll(POLL) : ConsumerRecords.empty();
    }
    return done * 1e9 / (System.nanoTime() - begin);
  }

  private void insert(ConsumerRecords<byte[], byte[]> batch) throws SQLException {
    String[] ids = new String[batch.count()];
    String[] payloads = new String[batch.count()];
    int n = 0;
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      payloads[n] = new String(record.value(), StandardCharsets.UTF_8);
      int at = payloads[n].indexOf(BEFORE_ID) + BEFORE_ID.length();
      ids[n] = payloads[n].substring(at, at + UUID_LENGTH);
      n++;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, connection.createArrayOf("uuid", ids));
      insert.setArray(2, connection.createArrayOf("text", payloads));
      insert.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    consumer.close();
    connection.close();
  }
}
