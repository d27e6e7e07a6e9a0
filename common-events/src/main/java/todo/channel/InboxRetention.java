package todo.channel;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import todo.event.Topic;
import todo.runtime.Migration;
import todo.runtime.Transactions;

/** Forgets the inbox's ids once no topic can hold their records any more. */
@ApplicationScoped
public class InboxRetention {
  private static final Logger LOG = Logger.getLogger(InboxRetention.class.getName());

  /** Kafka deletes whole segments, some time after the last record's retention has passed. */
  private static final Duration MARGIN = Duration.ofDays(14);

  private final Transactions transactions;
  private final Migration migration;
  private final Clock clock;

  @Resource private ManagedScheduledExecutorService scheduler;

  protected InboxRetention() {
    this(null, null, null);
  }

  @Inject
  public InboxRetention(Transactions transactions, Migration migration, Clock clock) {
    this.transactions = transactions;
    this.migration = migration;
    this.clock = clock;
  }

  void start(
      @Observes @Priority(10) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    scheduler.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
  }

  private void forget() {
    if (!migration.isDone()) {
      return;
    }
    try {
      int forgotten = transactions.call(this::deleteOld);
      LOG.fine(() -> "Forgot " + forgotten + " event ids");
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Old event ids are not deleted yet; trying again in an hour", e);
    }
  }

  private int deleteOld(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from inbox where applied_at < ?")) {
      delete.setTimestamp(1, Timestamp.from(clock.instant().minus(retention())));
      return delete.executeUpdate();
    }
  }

  static Duration retention() {
    return Arrays.stream(Topic.values())
        .map(Topic::retention)
        .max(Duration::compareTo)
        .orElseThrow()
        .plus(MARGIN);
  }
}
