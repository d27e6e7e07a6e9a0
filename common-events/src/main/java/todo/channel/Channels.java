package todo.channel;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import todo.erasure.ErasedPeople;
import todo.event.Envelope;
import todo.event.Topic;
import todo.runtime.Migration;
import todo.runtime.Retention;
import todo.runtime.Transactions;

/** The channels of this service: opens them, and knows them for health, metrics and redrive. */
@ApplicationScoped
public class Channels {
  private final ChannelSettings settings;
  private final Transactions transactions;
  private final DeadLetters deadLetters;
  private final ErasedPeople erased;
  private final Migration migration;
  private final ChannelMetrics metrics;
  private final Retention retention;
  private final Map<String, BatchChannel> open = new ConcurrentSkipListMap<>();

  @Resource private ManagedThreadFactory threads;
  @Resource private ManagedExecutorService reading;

  protected Channels() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public Channels(
      ChannelSettings settings,
      Transactions transactions,
      DeadLetters deadLetters,
      ErasedPeople erased,
      Migration migration,
      ChannelMetrics metrics,
      Retention retention) {
    this.settings = settings;
    this.transactions = transactions;
    this.deadLetters = deadLetters;
    this.erased = erased;
    this.migration = migration;
    this.metrics = metrics;
    this.retention = retention;
  }

  void start(
      @Observes @Priority(2) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    retention.keep("inbox", "applied_at", Inbox.retention());
  }

  /**
   * Opens a channel; its service returns it from the {@code @Incoming} method.
   *
   * @param name the consumer group and client id, unique among the product's channels
   */
  public BatchChannel open(String name, Topic topic, EventHandler handler) {
    return open(name, topic, envelope -> true, handler);
  }

  /**
   * Opens a channel that passes over what does not concern it, without a trace in its inbox.
   *
   * @param concerns what the handler is given; the same answer for the same event, always
   */
  public BatchChannel open(
      String name, Topic topic, Predicate<Envelope> concerns, EventHandler handler) {
    BatchApplier applier =
        new BatchApplier(
            name,
            concerns,
            handler,
            transactions,
            deadLetters,
            erased,
            migration,
            metrics.of(name));
    BatchChannel channel = new BatchChannel(name, topic, settings, applier, reading, threads);
    open.put(name, channel);
    metrics.lag(channel);
    return channel;
  }

  public Collection<BatchChannel> all() {
    return open.values();
  }

  /** Empty for one that an earlier release had. */
  Optional<BatchChannel> named(String name) {
    return Optional.ofNullable(open.get(name));
  }
}
