package todo.task.task;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import todo.event.Json;
import todo.event.JsonFields;
import todo.event.TaskData;
import todo.event.TaskDataJson;

/** What changes found, so that they can be undone. A task that a change made has no entry in it. */
final class ChangeLog {
  /** The first thing that a change found counts, when it comes to a task once more. */
  private static final String INSERT =
      "insert into change (id, task_id, owner, previous, restores, before, deleted_at, created_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  /**
   * Every task that a change was about: with what it found, or nothing where it made the task; and
   * whether the change is still the last, not counting those that were undone since.
   */
  private static final String FIND =
      """
      with recursive involved as (
        select task_id from change where id = ? and owner = ?
        union select id from task where change_id = ? and owner = ?
        union select task_id from change where previous = ? and owner = ?),
      outcome (task_id, change_id) as (
        select t.id, t.change_id from task t join involved i on i.task_id = t.id
        union
        select c.task_id, c.restores from outcome o
          join change c on c.id = o.change_id and c.task_id = o.task_id
         where c.restores is not null)
      select i.task_id, c.previous, c.before, c.deleted_at,
             exists (select from outcome o where o.task_id = i.task_id and o.change_id = ?)
        from involved i left join change c on c.id = ? and c.task_id = i.task_id
       order by i.task_id
      """;

  private final EntityManager entities;

  ChangeLog(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @param previous the change that this one followed on the task, or null
   * @param restores the change whose outcome this one brings back, or null
   * @param before null when the change made the task
   * @param deletedAt since when the task lay in the trash then, or null
   */
  record Entry(long taskId, UUID previous, UUID restores, TaskData before, Instant deletedAt) {
    Entry restoring(UUID change) {
      return new Entry(taskId, previous, change, before, deletedAt);
    }
  }

  /**
   * @param isLast whether nothing newer has changed the task
   */
  record Found(Entry entry, boolean isLast) {}

  void append(UUID change, String owner, List<Entry> entries, Instant now) {
    if (entries.isEmpty()) {
      return;
    }
    Connection connection = entities.unwrap(Connection.class);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Entry entry : entries) {
        insert.setObject(1, change);
        insert.setLong(2, entry.taskId());
        insert.setString(3, owner);
        insert.setObject(4, entry.previous(), Types.OTHER);
        insert.setObject(5, entry.restores(), Types.OTHER);
        insert.setString(6, Json.write(TaskDataJson.write(entry.before())));
        insert.setTimestamp(7, timestamp(entry.deletedAt()));
        insert.setTimestamp(8, Timestamp.from(now));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The log takes no changes", e);
    }
  }

  /** In the order of the tasks' ids; none when the person made no such change. */
  List<Found> find(UUID change, String owner) {
    Connection connection = entities.unwrap(Connection.class);
    List<Found> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      Object[] parameters = {change, owner, change, owner, change, owner, change, change};
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(read(row));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The log of changes can't be read", e);
    }
    return found;
  }

  private static Found read(ResultSet row) throws SQLException {
    String before = row.getString(3);
    Timestamp deletedAt = row.getTimestamp(4);
    return new Found(
        new Entry(
            row.getLong(1),
            row.getObject(2, UUID.class),
            null,
            before == null ? null : TaskDataJson.read(new JsonFields(Json.read(before))),
            deletedAt == null ? null : deletedAt.toInstant()),
        row.getBoolean(5));
  }

  private static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
