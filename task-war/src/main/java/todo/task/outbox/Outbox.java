package todo.task.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import todo.event.Envelope;
import todo.event.Event;
import todo.event.EventCodec;

/**
 * Events that wait for the {@link Relay}, written in the transaction of the change that they tell
 * of.
 */
@ApplicationScoped
public class Outbox {
  private static final String INSERT =
      "insert into outbox (topic, task_id, event, created_at) values (?, ?, ?, ?)";

  /** As the codec writes it; within a text its quotes would be escaped. */
  private static final String FORGET = "delete from outbox where position(? in event) > 0";

  private final Relay relay;
  private final Clock clock;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  @Resource private TransactionSynchronizationRegistry transaction;

  protected Outbox() {
    this(null, null);
  }

  @Inject
  public Outbox(Relay relay, Clock clock) {
    this.relay = relay;
    this.clock = clock;
  }

  /**
   * What one version of a task tells.
   *
   * @param version of the task after the change
   */
  public record Told(long version, List<Event> events) {}

  /**
   * Adds the events to the transaction at hand, and wakes the relay when it commits.
   *
   * @param traceparent of the request, or null
   */
  public void append(List<Told> all, String traceparent) {
    Instant now = clock.instant();
    Connection connection = entities.unwrap(Connection.class);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Told told : all) {
        for (Event event : told.events()) {
          add(insert, event, told.version(), traceparent, now);
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The outbox takes no events", e);
    }
    all.stream().map(told -> told.events().get(0).taskId()).forEach(this::wakeAfterCommit);
  }

  /** Takes a person's events out again, as far as they are not on their way: nobody needs them. */
  public void forget(Connection connection, String userId) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setString(1, "\"user_id\":\"" + userId + '"');
      delete.executeUpdate();
    }
  }

  private static void add(
      PreparedStatement insert, Event event, long version, String traceparent, Instant now)
      throws SQLException {
    Envelope envelope =
        new Envelope(
            EventIds.next(now).toString(), Envelope.TODO_TASK, now, version, traceparent, event);
    insert.setString(1, event.topic().topicName());
    insert.setLong(2, event.taskId());
    insert.setString(3, EventCodec.encode(envelope));
    insert.setTimestamp(4, Timestamp.from(now));
    insert.addBatch();
  }

  private void wakeAfterCommit(long taskId) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // the events are written already
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              relay.wake(taskId);
            }
          }
        });
  }
}
