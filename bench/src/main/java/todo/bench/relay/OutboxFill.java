package todo.bench.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;
import todo.bench.event.CreatedEvent;
import todo.bench.event.FactProducer;
import todo.bench.system.MeasuredSystem;

/** Writes events to the outbox as the task service does, but many in one transaction. */
final class OutboxFill implements AutoCloseable {
  private static final String INSERT =
      "insert into outbox (topic, task_id, event, created_at)"
          + " select 'task-events', task_id, event, now() from unnest(?, ?) as new (task_id, event)";
  private static final int PART = 5_000;

  private final Connection connection;
  private final FactProducer events;

  OutboxFill(MeasuredSystem system, FactProducer events) throws SQLException {
    this.connection = system.connect("task");
    this.connection.setAutoCommit(false);
    this.events = events;
  }

  /** All of them can be seen when this returns, none before. */
  void fill(int count) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int done = 0; done < count; done += PART) {
        CreatedEvent[] part =
            Stream.generate(events::next)
                .limit(Math.min(PART, count - done))
                .toArray(CreatedEvent[]::new);
        Object[] ids = Stream.of(part).map(CreatedEvent::taskId).toArray();
        Object[] texts = Stream.of(part).map(CreatedEvent::json).toArray();
        insert.setArray(1, connection.createArrayOf("bigint", ids));
        insert.setArray(2, connection.createArrayOf("text", texts));
        insert.executeUpdate();
      }
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
