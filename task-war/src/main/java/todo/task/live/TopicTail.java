package todo.task.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import todo.runtime.Pause;

/**
 * Reads all partitions of a topic for this replica alone, from a little before its end on, and
 * hands the records to the feed. It is in no consumer group: nothing is shared out, committed or
 * left behind on the broker.
 */
final class TopicTail implements Runnable {
  private static final Logger LOG = Logger.getLogger(TopicTail.class.getName());
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final String topic;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Supplier<String> topicId;
  private final int recordsBack;
  private final LiveFeed feed;

  /**
   * @param consumers makes a client each time the one before has failed; it must not reset offsets
   *     by itself
   * @param topicId the id that the broker gave the topic
   * @param recordsBack how many records before the end it begins, of all partitions together
   */
  TopicTail(
      String topic,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Supplier<String> topicId,
      int recordsBack,
      LiveFeed feed) {
    this.topic = topic;
    this.consumers = consumers;
    this.topicId = topicId;
    this.recordsBack = recordsBack;
    this.feed = feed;
  }

  @Override
  public void run() {
    Pause pause = new Pause(LONGEST_PAUSE_MILLIS);
    try {
      while (true) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
          follow(consumer, pause);
        } catch (InterruptException e) {
          throw new InterruptedException();
        } catch (RuntimeException e) {
          LOG.log(Level.WARNING, e, () -> "Live updates wait for " + topic);
        }
        pause.sleep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    }
  }

  /** Returns when it is interrupted; fails when the client does, or what it has to read is gone. */
  private void follow(Consumer<byte[], byte[]> consumer, Pause pause) {
    List<TopicPartition> partitions = partitions(consumer);
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Position from = from(consumer, partitions, ends);
    partitions.forEach(partition -> consumer.seek(partition, from.next(partition.partition())));
    while (!Thread.currentThread().isInterrupted()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        feed.publish(record.partition(), record.offset(), record.value());
      }
      pause.reset();
      if (!feed.isLive()
          && partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
        feed.goLive();
      }
    }
  }

  /** Where it was, when all that came since is still there; otherwise the feed begins anew. */
  private Position from(
      Consumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> ends) {
    String id = topicId.get();
    Position latest = position(id, partitions, ends::get);
    Position earliest = position(id, partitions, consumer.beginningOffsets(partitions)::get);
    return feed.end()
        .filter(was -> was.isWithin(earliest, latest))
        .orElseGet(
            () -> {
              Position back = latest.back(recordsBack / partitions.size(), earliest);
              feed.begin(back);
              return back;
            });
  }

  private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    int count = consumer.partitionsFor(topic).size();
    if (count == 0) {
      throw new IllegalStateException(topic + " has no partitions yet");
    }
    return IntStream.range(0, count).mapToObj(p -> new TopicPartition(topic, p)).toList();
  }

  private static Position position(
      String topicId, List<TopicPartition> partitions, Function<TopicPartition, Long> offsets) {
    return new Position(topicId, partitions.stream().mapToLong(offsets::apply).toArray());
  }
}
