package todo.analytics.pattern;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import todo.event.Event;
import todo.event.TaskEvent.TaskCreated;

/** The table {@code task_birth}. */
final class Births {
  private static final String ADD =
      """
      insert into task_birth (task_id, user_id, created_at)
      select * from unnest(?::bigint[], ?::text[], ?::timestamptz[]) on conflict do nothing
      """;

  private Births() {}

  static void add(Connection connection, List<TaskCreated> created) throws SQLException {
    if (created.isEmpty()) {
      return;
    }
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setArray(1, connection.createArrayOf("int8", ids(created)));
      add.setArray(2, connection.createArrayOf("text", column(created, TaskCreated::userId)));
      add.setArray(
          3,
          connection.createArrayOf("text", column(created, task -> task.timestamp().toString())));
      add.executeUpdate();
    }
  }

  /** When each of the tasks was made, as far as it is known. */
  static Map<Long, Instant> of(Connection connection, List<? extends Event> tasks)
      throws SQLException {
    Map<Long, Instant> births = new HashMap<>();
    if (tasks.isEmpty()) {
      return births;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select task_id, created_at from task_birth where task_id = any(?)")) {
      select.setArray(1, connection.createArrayOf("int8", ids(tasks)));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          births.put(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
        }
      }
    }
    return births;
  }

  /** Forgets tasks that were deleted. */
  static void remove(Connection connection, List<? extends Event> deleted) throws SQLException {
    if (deleted.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from task_birth where task_id = any(?)")) {
      delete.setArray(1, connection.createArrayOf("int8", ids(deleted)));
      delete.executeUpdate();
    }
  }

  private static Object[] ids(List<? extends Event> events) {
    return column(events, Event::taskId);
  }

  private static <E> Object[] column(List<E> events, Function<? super E, Object> value) {
    return events.stream().map(value).toArray();
  }
}
