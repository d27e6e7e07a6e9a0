package todo.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import todo.event.Topic;

/**
 * A channel of a topic, as the subscriber that a service returns from its {@code @Incoming} method.
 *
 * <p>Records are read as they arrive, while the batch before them is at the database. What the
 * connector has fetched already it hands over on the thread that asks for more, so that an
 * executor's asks. The channel's own thread takes what has arrived, up to {@code batchSize}
 * records, hands it to {@link BatchApplier} and then acknowledges. It neither throws nor nacks
 * towards the connector: either ends a liberty-kafka channel for good.
 *
 * <p>Shared state: the queue (thread-safe) between the reading threads and the channel's; the
 * volatile fields are written by one of them and read by health and metrics.
 */
public final class BatchChannel implements Subscriber<Message<byte[]>> {
  private static final Logger LOG = Logger.getLogger(BatchChannel.class.getName());

  /** Of values that are asked for and not applied yet: in memory each is there several times. */
  private static final long MAX_BYTES = 16L * 1024 * 1024;

  /** Few enough to fit whatever their size, before the size of any is known. */
  private static final int FIRST_REQUEST = 100;

  private final String name;
  private final Topic topic;
  private final ChannelSettings settings;
  private final BatchApplier applier;
  private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
  private final Executor reading;
  private final Thread thread;
  private volatile Subscription subscription;
  private volatile String stopReason;

  private record Arrival(Message<byte[]> message, Reading reading) {}

  BatchChannel(
      String name,
      Topic topic,
      ChannelSettings settings,
      BatchApplier applier,
      Executor reading,
      ThreadFactory threads) {
    this.name = name;
    this.topic = topic;
    this.settings = settings;
    this.applier = applier;
    this.reading = reading;
    this.thread = threads.newThread(this::work);
    thread.setName("channel-" + name);
  }

  /** The consumer group, which is also the Kafka client's id. */
  public String name() {
    return name;
  }

  /** Whether the connector has handed over its subscription. */
  public boolean isCreated() {
    return subscription != null;
  }

  /** Why the channel reads no more, or null while it does. */
  public String stopReason() {
    return stopReason;
  }

  /** Records that have arrived and are not applied yet, beside those in the batch at hand. */
  public int waiting() {
    return arrived.size();
  }

  BatchApplier applier() {
    return applier;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    thread.start();
    given.request(FIRST_REQUEST);
  }

  @Override
  public void onNext(Message<byte[]> message) {
    arrived.add(new Arrival(message, Reading.of(record(message))));
  }

  @Override
  public void onError(Throwable failure) {
    stop("the connector failed: " + failure, failure);
  }

  @Override
  public void onComplete() {
    stop("the connector ended the channel", null);
  }

  private void work() {
    try {
      applier.awaitDatabase();
      int asked = FIRST_REQUEST;
      while (true) {
        List<Arrival> batch = next();
        applier.apply(batch.stream().map(Arrival::reading).toList());
        batch.forEach(arrival -> arrival.message().ack());
        asked -= batch.size();
        int more = Math.max(0, window(batch.size(), bytes(batch), settings.batchSize()) - asked);
        if (more > 0) {
          asked += more;
          reading.execute(() -> subscription.request(more));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop("the service stops", null);
    } catch (Throwable e) {
      stop("its thread ended: " + e, e);
    }
  }

  /**
   * How many records may be under way: the next batch arrives while one is applied, unless records
   * of this size would not fit.
   */
  static int window(int records, long bytes, int batchSize) {
    long fitting = MAX_BYTES * records / Math.max(1, bytes);
    return (int) Math.max(1, Math.min(2L * batchSize, fitting));
  }

  private static long bytes(List<Arrival> batch) {
    return batch.stream().mapToLong(arrival -> arrival.reading().record().size()).sum();
  }

  /** Waits for a first record, lingers for others, and takes what is there. */
  private List<Arrival> next() throws InterruptedException {
    List<Arrival> batch = new ArrayList<>();
    batch.add(arrived.take());
    long end = System.nanoTime() + settings.linger().toNanos();
    arrived.drainTo(batch, settings.batchSize() - 1);
    while (batch.size() < settings.batchSize()) {
      Arrival more = arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (more == null) {
        return batch;
      }
      batch.add(more);
      arrived.drainTo(batch, settings.batchSize() - batch.size());
    }
    return batch;
  }

  private TopicRecord record(Message<byte[]> message) {
    ConsumerRecord<?, ?> record = message.unwrap(ConsumerRecord.class);
    return new TopicRecord(
        topic, record.partition(), record.offset(), (byte[]) record.key(), (byte[]) record.value());
  }

  private void stop(String reason, Throwable failure) {
    if (stopReason == null) {
      stopReason = reason;
      LOG.log(Level.WARNING, failure, () -> "Channel " + name + " stopped: " + reason);
      thread.interrupt();
    }
  }
}
