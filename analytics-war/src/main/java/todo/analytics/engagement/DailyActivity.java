package todo.analytics.engagement;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import todo.analytics.engagement.DailyCounts.Addition;

/** The table {@code daily_activity}. */
final class DailyActivity {
  private static final String ADD =
      """
      insert into daily_activity as old
             (user_id, day, time_zone, created, completed, deleted, events)
      select * from unnest(?, ?, ?, ?, ?, ?, ?)
      on conflict (user_id, day) do update set
        time_zone = excluded.time_zone,
        created   = old.created   + excluded.created,
        completed = old.completed + excluded.completed,
        deleted   = old.deleted   + excluded.deleted,
        events    = old.events    + excluded.events
      """;

  private DailyActivity() {}

  static void add(Connection connection, List<Addition> additions) throws SQLException {
    if (additions.isEmpty()) {
      return;
    }
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setArray(1, array(connection, "text", additions, Addition::userId));
      add.setArray(2, array(connection, "date", additions, a -> a.count().day().toString()));
      add.setArray(3, array(connection, "text", additions, Addition::timeZone));
      add.setArray(4, array(connection, "int4", additions, a -> a.count().created()));
      add.setArray(5, array(connection, "int4", additions, a -> a.count().completed()));
      add.setArray(6, array(connection, "int4", additions, a -> a.count().deleted()));
      add.setArray(7, array(connection, "int4", additions, a -> a.count().events()));
      add.executeUpdate();
    }
  }

  /** The person's days in the range on which anything happened. */
  static Map<LocalDate, DayCount> read(Connection connection, String userId, DayRange range)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select day, created, completed, deleted, events from daily_activity"
                + " where user_id = ? and day between ? and ?")) {
      select.setString(1, userId);
      select.setObject(2, range.from());
      select.setObject(3, range.to());
      Map<LocalDate, DayCount> days = new TreeMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          LocalDate day = row.getObject(1, LocalDate.class);
          days.put(
              day, new DayCount(day, row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
        }
      }
      return days;
    }
  }

  /** The zone of the person's latest day; UTC while there is none. */
  static ZoneId timeZone(Connection connection, String userId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select time_zone from daily_activity where user_id = ? order by day desc limit 1")) {
      select.setString(1, userId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? ZoneId.of(row.getString(1)) : ZoneOffset.UTC;
      }
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<Addition> additions,
      Function<Addition, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, additions.stream().map(column).toArray());
  }
}
