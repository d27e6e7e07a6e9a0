package todo.task.processor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Optional;
import todo.channel.ReceivedEvent;
import todo.event.TaskEvent;

/**
 * Which of our tasks another producer's id means. Ids are told apart by source and person: two
 * producers may count alike, and neither may reach another person's task.
 */
final class ExternalTasks {
  private final Connection connection;

  ExternalTasks(Connection connection) {
    this.connection = connection;
  }

  Optional<ExternalTask> find(ReceivedEvent event) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select task_id, last_sequence, last_time from external_task"
                + " where source = ? and owner = ? and external_id = ? for update")) {
      setKey(select, 1, event);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new ExternalTask(
                    row.getObject(1, Long.class), row.getLong(2), row.getTimestamp(3).toInstant()))
            : Optional.empty();
      }
    }
  }

  /**
   * @param taskId null for a tombstone
   */
  void save(ReceivedEvent event, Long taskId) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "insert into external_task (source, owner, external_id, task_id, last_sequence, last_time)"
                + " values (?, ?, ?, ?, ?, ?) on conflict (source, owner, external_id) do update set"
                + " task_id = excluded.task_id, last_sequence = excluded.last_sequence, last_time = excluded.last_time")) {
      setKey(upsert, 1, event);
      upsert.setObject(4, taskId, Types.BIGINT);
      upsert.setLong(5, event.envelope().sequence());
      upsert.setTimestamp(6, Timestamp.from(((TaskEvent) event.envelope().event()).timestamp()));
      upsert.executeUpdate();
    }
  }

  private static void setKey(PreparedStatement statement, int from, ReceivedEvent event)
      throws SQLException {
    statement.setString(from, event.envelope().source());
    statement.setString(from + 1, event.envelope().event().userId());
    statement.setLong(from + 2, event.envelope().event().taskId());
  }
}
