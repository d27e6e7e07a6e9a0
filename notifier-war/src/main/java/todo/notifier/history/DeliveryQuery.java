package todo.notifier.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import todo.event.NotificationMethod;
import todo.notifier.delivery.DeliveryState;

/**
 * A page of a person's deliveries, those whose moment is latest first.
 *
 * @param taskId null for those of all tasks
 * @param state null for those in any state
 * @param after null for the first page
 */
record DeliveryQuery(
    String userId, Long taskId, DeliveryState state, DeliveryCursor after, int limit) {
  private static final String SELECT =
      """
      select r.*, case when r.method = 'email' then coalesce(r.email, a.email) end as address
        from reminder r left join address a on a.user_id = r.user_id
       where r.user_id = ? and (? or r.task_id = ?) and (? or r.state = ?)
         and (? or (r.remind_at, r.id) < (?, ?))
       order by r.remind_at desc, r.id desc limit ?
      """;

  /** At most one more than the page holds: then there is another. */
  List<Delivery> run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      DeliveryCursor from = after == null ? new DeliveryCursor(Instant.EPOCH, 0) : after;
      statement.setString(1, userId);
      statement.setBoolean(2, taskId == null);
      statement.setObject(3, taskId, Types.BIGINT);
      statement.setBoolean(4, state == null);
      statement.setString(5, state == null ? null : state.wireName());
      statement.setBoolean(6, after == null);
      statement.setObject(7, from.remindAt().atOffset(ZoneOffset.UTC));
      statement.setLong(8, from.id());
      statement.setInt(9, limit + 1);
      List<Delivery> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(read(rows));
        }
      }
      return found;
    }
  }

  private static Delivery read(ResultSet row) throws SQLException {
    OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
    return new Delivery(
        row.getLong("id"),
        row.getLong("task_id"),
        row.getString("task_title"),
        NotificationMethod.of(row.getString("method")),
        row.getObject("remind_at", OffsetDateTime.class).toInstant(),
        DeliveryState.of(row.getString("state")),
        row.getString("detail"),
        row.getInt("attempts"),
        sentAt == null ? null : sentAt.toInstant(),
        row.getString("address"));
  }
}
