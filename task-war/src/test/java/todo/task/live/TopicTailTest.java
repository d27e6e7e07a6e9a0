package todo.task.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With Kafka's own fake of a client. */
class TopicTailTest {
  private static final TopicPartition FIRST = new TopicPartition("e", 0);
  private static final TopicPartition SECOND = new TopicPartition("e", 1);

  private final LiveFeed feed =
      new LiveFeed(new LiveSettings(1_000, 1_000_000, 9, 9, Duration.ofHours(1)), events -> {});
  private final Queue<MockConsumer<byte[], byte[]>> clients = new ConcurrentLinkedQueue<>();
  private final Thread thread =
      new Thread(new TopicTail("e", clients::remove, () -> "t", 4, feed), "tail");

  @AfterEach
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  @Test
  void itBeginsALittleBeforeTheEndAndIsLiveOnceItHasReadThat() {
    MockConsumer<byte[], byte[]> client = client(100, 3);
    client.schedulePollTask(() -> add(client, FIRST, 98));
    clients.add(client);

    thread.start();

    await().until(() -> client.assignment().size() == 2);
    assertThat(feed.isLive()).isFalse();
    client.schedulePollTask(
        () -> {
          add(client, FIRST, 99);
          add(client, SECOND, 1);
          add(client, SECOND, 2);
        });
    await().until(feed::isLive);
    assertThat(feed.end()).hasValueSatisfying(end -> assertThat(end).hasToString("t:100,3"));
    FakeStream stream = new FakeStream("ada");
    feed.open(stream, "t:98,1");
    assertThat(stream.events()).as("ready and what was there before the start").hasSize(5);
  }

  @Test
  void afterAFailureItGoesOnWhereItWas() {
    MockConsumer<byte[], byte[]> failing = client(0, 0);
    failing.schedulePollTask(() -> add(failing, FIRST, 0));
    MockConsumer<byte[], byte[]> next = client(2, 0);
    next.schedulePollTask(() -> add(next, FIRST, 1));
    clients.addAll(List.of(failing, next));
    thread.start();
    FakeStream stream = listening();

    failing.schedulePollTask(() -> failing.setPollException(new KafkaException("gone")));

    await().until(() -> endIs("t:2,0"));
    assertThat(stream.events()).doesNotContain("reset t:2,0").endsWith("created t:2,0");
  }

  @Test
  void whenWhatCameMeanwhileIsGoneClientsStartAnew() {
    MockConsumer<byte[], byte[]> failing = client(0, 0);
    MockConsumer<byte[], byte[]> next = client(50, 0);
    next.updateBeginningOffsets(Map.of(FIRST, 50L, SECOND, 0L));
    clients.addAll(List.of(failing, next));
    thread.start();
    FakeStream stream = listening();

    failing.schedulePollTask(() -> failing.setPollException(new KafkaException("out of range")));

    await().until(() -> endIs("t:50,0") && feed.isLive());
    assertThat(stream.events()).containsExactly("ready t:0,0", "reset t:50,0");
  }

  private FakeStream listening() {
    await().until(feed::isLive);
    FakeStream stream = new FakeStream("ada");
    feed.open(stream, "t:0,0");
    return stream;
  }

  private boolean endIs(String text) {
    return feed.end().map(Position::toString).filter(text::equals).isPresent();
  }

  private static void add(MockConsumer<byte[], byte[]> client, TopicPartition p, long offset) {
    client.addRecord(
        new ConsumerRecord<>(
            "e", p.partition(), offset, new byte[0], Facts.created("ada", offset)));
  }

  private static MockConsumer<byte[], byte[]> client(long firstEnd, long secondEnd) {
    MockConsumer<byte[], byte[]> client = new MockConsumer<>("none");
    client.updatePartitions(
        "e",
        IntStream.range(0, 2)
            .mapToObj(p -> new PartitionInfo("e", p, null, null, null))
            .collect(Collectors.toList()));
    client.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    client.updateEndOffsets(Map.of(FIRST, firstEnd, SECOND, secondEnd));
    return client;
  }
}
