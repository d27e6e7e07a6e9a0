package todo.notifier.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import todo.event.Envelope;

/**
 * The reminders. A state is decided by the newest request and the newest event of the task alone,
 * whichever came first.
 */
@ApplicationScoped
public class Reminders {

  /**
   * Holds the tasks until the transaction ends, also those that are not known yet: an event of one
   * of them that is being applied at this moment is seen afterwards, or waits and sees these
   * reminders.
   */
  private static final String LOCK_TASKS =
      """
      insert into task (task_id, user_id) select * from unnest(?, ?)
      on conflict (task_id) do update set sequence = task.sequence
      """;

  private static final String STORE =
      """
      insert into reminder as known (source, task_id, user_id, remind_at, method, task_title, email,
                                     sequence, state, detail, next_attempt_at)
      select e.source, e.task_id, e.user_id, e.remind_at, e.method,
             case when t.sequence >= e.sequence then coalesce(t.title, e.title) else e.title end,
             e.email, e.sequence,
             case when u.reason is not null then 'cancelled'
                  when e.method <> 'email' then 'no_channel'
                  when e.email is null and a.email is null then 'no_address'
                  else 'queued' end,
             case when u.reason is not null then u.reason
                  when e.method <> 'email' then 'This release has no gateway for ' || e.method
                  when e.email is null and a.email is null then 'No e-mail address of this person is known'
                  end,
             e.remind_at
        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
               as e (source, task_id, user_id, remind_at, method, title, email, sequence)
        left join task t on e.source = '%s' and t.task_id = e.task_id
        left join address a on a.user_id = e.user_id
       cross join lateral (select %s as reason) u
      on conflict (source, task_id, user_id, remind_at, method) do update
        set sequence = excluded.sequence,
            task_title = excluded.task_title,
            email = coalesce(excluded.email, known.email),
            state = case when excluded.state = 'queued' and known.state = 'deferred' then 'deferred'
                         when excluded.state = 'no_address' and known.email is not null then 'queued'
                         else excluded.state end,
            detail = case when excluded.state = 'queued' and known.state = 'deferred' then known.detail
                          when excluded.state = 'no_address' and known.email is not null then null
                          else excluded.detail end
        where excluded.sequence > known.sequence
          and known.state in ('queued', 'deferred', 'no_address', 'no_channel', 'cancelled')
      """
          .formatted(Envelope.TODO_TASK, Tasks.unwanted("e.sequence", "e.remind_at", "e.method"));

  /**
   * Keeps the reminders that are new, and wants those again that a newer version of the task asks
   * for after they were cancelled. What was sent, or is being sent, stays as it is.
   */
  void store(Connection connection, List<ReminderRequest> requests) throws SQLException {
    if (requests.isEmpty()) {
      return;
    }
    lockTasks(connection, requests);
    try (PreparedStatement statement = connection.prepareStatement(STORE)) {
      new Columns<>(statement, requests)
          .add("text", r -> r.key().source())
          .add("int8", r -> r.key().taskId())
          .add("text", r -> r.key().userId())
          .add("timestamptz", r -> r.key().remindAt())
          .add("text", r -> r.key().method().wireName())
          .add("text", r -> r.event().taskTitle())
          .add("text", r -> r.event().email())
          .add("int8", ReminderRequest::sequence);
      statement.executeUpdate();
    }
  }

  private static void lockTasks(Connection connection, List<ReminderRequest> requests)
      throws SQLException {
    Map<Long, String> tasks = new TreeMap<>();
    requests.stream()
        .filter(ReminderRequest::isFact)
        .forEach(r -> tasks.put(r.key().taskId(), r.key().userId()));
    if (tasks.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(LOCK_TASKS)) {
      new Columns<>(statement, tasks.entrySet())
          .add("int8", Map.Entry::getKey)
          .add("text", Map.Entry::getValue);
      statement.executeUpdate();
    }
  }
}
