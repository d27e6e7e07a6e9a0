package todo.task.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import todo.event.Topic;

/** Runs the feed: what reads for it, and what it does as time passes. */
@ApplicationScoped
public class LiveUpdates {
  private final Config config;
  private final LiveSettings settings;
  private final MetricRegistry metrics;
  private final LiveFeed feed;
  private volatile Thread tail;

  @Resource private ManagedThreadFactory threads;
  @Resource private ManagedScheduledExecutorService scheduler;

  protected LiveUpdates() {
    config = null;
    settings = null;
    metrics = null;
    feed = null;
  }

  @Inject
  public LiveUpdates(Config config, LiveSettings settings, MetricRegistry metrics) {
    this.config = config;
    this.settings = settings;
    this.metrics = metrics;
    Counter sent = metrics.counter("todo_live_sent_events");
    this.feed = new LiveFeed(settings, sent::inc);
  }

  void start(
      @Observes @Priority(2) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    metrics.gauge("todo_live_open_streams", feed::openStreams);
    KafkaTopic topic = new KafkaTopic(Topic.TASK_EVENTS.topicName(), config);
    tail =
        threads.newThread(
            new TopicTail(
                Topic.TASK_EVENTS.topicName(),
                topic::newConsumer,
                topic::id,
                settings.recentRecords(),
                feed));
    tail.setName("live-tail");
    tail.start();
    scheduler.scheduleWithFixedDelay(feed::endExpired, 1, 1, TimeUnit.SECONDS);
    long heartbeat = settings.heartbeat().toMillis();
    scheduler.scheduleWithFixedDelay(feed::heartbeat, heartbeat, heartbeat, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    feed.endAll();
  }

  LiveFeed feed() {
    return feed;
  }

  /** Whether its thread is there. */
  boolean isRunning() {
    return tail != null && tail.isAlive();
  }
}
