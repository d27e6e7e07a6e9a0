package todo.notifier.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import todo.event.Envelope;

/** What is known of our own tasks, and that their reminders follow it. */
@ApplicationScoped
public class Tasks {
  private static final String KEEP =
      """
      insert into task as known (task_id, user_id, sequence, ended, title, due_date, time_zone,
                                 reminders)
      select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (task_id) do update
        set user_id = excluded.user_id, sequence = excluded.sequence, ended = excluded.ended,
            title = excluded.title, due_date = excluded.due_date, time_zone = excluded.time_zone,
            reminders = excluded.reminders
        where excluded.sequence > known.sequence
      returning task_id
      """;

  private static final String RENAME =
      """
      update reminder r set task_title = t.title
        from task t
       where t.task_id = any(?) and r.source = '%s' and r.task_id = t.task_id
         and r.sequence <= t.sequence and r.task_title <> t.title
         and r.state in ('queued', 'deferred', 'no_address', 'no_channel')
      """
          .formatted(Envelope.TODO_TASK);

  private static final String CANCEL =
      """
      update reminder r set state = 'cancelled', detail = %1$s, claim = null, lease_until = null
        from task t
       where t.task_id = any(?) and r.source = '%2$s' and r.task_id = t.task_id
         and r.state in ('queued', 'deferred', 'no_address', 'no_channel')
         and %1$s is not null
      """
          .formatted(unwanted("r.sequence", "r.remind_at", "r.method"), Envelope.TODO_TASK);

  private static final String LOCK = "select from task where task_id = ? for share";

  /**
   * An expression that says why task {@code t} does not want a reminder any more; null while it
   * does, when the reminder was asked for by a version that is newer than what is known, and when
   * there is no such task.
   */
  static String unwanted(String sequence, String remindAt, String method) {
    return """
    case when t.task_id is null or t.sequence < %1$s then null
         when t.ended then 'The task has ended'
         when not exists (select from jsonb_to_recordset(t.reminders)
                                 as wanted (remind_at timestamptz, method text)
                           where wanted.remind_at = %2$s and wanted.method = %3$s)
           then 'The task no longer has this reminder' end"""
        .formatted(sequence, remindAt, method);
  }

  /** Keeps the states that are newer than the known ones, and cancels and renames by them. */
  void apply(Connection connection, Collection<TaskState> states) throws SQLException {
    if (states.isEmpty()) {
      return;
    }
    List<Long> changed = keep(connection, states);
    if (!changed.isEmpty()) {
      update(connection, CANCEL, changed);
      update(connection, RENAME, changed);
    }
  }

  /**
   * Cancels again what the task does not want: for a reminder that could not be cancelled while it
   * was being sent, and that waits again.
   */
  public void cancelUnwanted(Connection connection, long taskId) throws SQLException {
    update(connection, CANCEL, List.of(taskId));
  }

  /** Lets no event of the task be applied until the transaction ends. */
  public void lock(Connection connection, long taskId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setLong(1, taskId);
      statement.executeQuery().close();
    }
  }

  private static List<Long> keep(Connection connection, Collection<TaskState> states)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
      new Columns<>(statement, states)
          .add("int8", TaskState::taskId)
          .add("text", TaskState::userId)
          .add("int8", TaskState::sequence)
          .add("bool", TaskState::ended)
          .add("text", state -> state.task().title())
          .add("timestamptz", state -> state.task().dueDate())
          .add("text", state -> state.task().timeZone())
          .add("jsonb", TaskState::remindersJson);
      List<Long> changed = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          changed.add(rows.getLong(1));
        }
      }
      return changed;
    }
  }

  private static void update(Connection connection, String sql, List<Long> tasks)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new Columns<>(statement, tasks).add("int8", id -> id);
      statement.executeUpdate();
    }
  }
}
