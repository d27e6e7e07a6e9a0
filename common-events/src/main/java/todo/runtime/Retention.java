package todo.runtime;

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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes, once an hour, rows that are older than their table keeps them. */
@ApplicationScoped
public class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class.getName());

  private final Transactions transactions;
  private final Migration migration;
  private final Clock clock;
  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  @Resource private ManagedScheduledExecutorService scheduler;

  private record Rule(String table, String timeColumn, Duration age) {}

  protected Retention() {
    this(null, null, null);
  }

  @Inject
  public Retention(Transactions transactions, Migration migration, Clock clock) {
    this.transactions = transactions;
    this.migration = migration;
    this.clock = clock;
  }

  /**
   * From now on rows of this table go when they are of this age. Names are the code's own, never a
   * request's.
   *
   * @param timeColumn when the row was made
   */
  public void keep(String table, String timeColumn, Duration age) {
    rules.add(new Rule(table, timeColumn, age));
  }

  void start(
      @Observes @Priority(10) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    scheduler.scheduleWithFixedDelay(this::apply, 1, 60, TimeUnit.MINUTES);
  }

  private void apply() {
    if (!migration.isDone()) {
      return;
    }
    for (Rule rule : rules) {
      try {
        int deleted = transactions.call(connection -> delete(connection, rule));
        LOG.fine(() -> "Deleted " + deleted + " old rows of " + rule.table());
      } catch (Exception e) {
        LOG.log(Level.WARNING, e, () -> rule.table() + " keeps its old rows for another hour");
      }
    }
  }

  private int delete(Connection connection, Rule rule) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from " + rule.table() + " where " + rule.timeColumn() + " < ?")) {
      delete.setTimestamp(1, Timestamp.from(clock.instant().minus(rule.age())));
      return delete.executeUpdate();
    }
  }
}
