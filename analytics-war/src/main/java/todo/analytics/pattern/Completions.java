package todo.analytics.pattern;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import todo.event.TaskEvent;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskEvent.TaskDeleted;

/** The table {@code completion_hour}. */
public final class Completions {
  private static final String COLUMNS = measures(Measure::wireName);
  private static final String ADD =
      "insert into completion_hour as old (user_id, day, hour, "
          + COLUMNS
          + ") select * from unnest(?::text[], ?::date[], ?::smallint[], "
          + measures(measure -> "?::int[]")
          + ") on conflict (user_id, day, hour) do update set "
          + measures(m -> m.wireName() + " = old." + m.wireName() + " + excluded." + m.wireName());
  private static final String READ =
      "select hour, "
          + measures(measure -> "sum(" + measure.wireName() + ")")
          + " from completion_hour where user_id = ? and day between ? and ? group by hour";

  private Completions() {}

  /**
   * An hour of a person's. In one order for everybody: two replicas that lock the same hours in
   * different orders would wait for each other.
   */
  private record Hour(String userId, LocalDate day, int hour) implements Comparable<Hour> {
    static Hour of(TaskCompleted completion) {
      ZoneId zone = completion.task().timeZone();
      ZonedDateTime at = completion.timestamp().atZone(zone == null ? ZoneOffset.UTC : zone);
      return new Hour(completion.userId(), at.toLocalDate(), at.getHour());
    }

    @Override
    public int compareTo(Hour other) {
      int order = userId.compareTo(other.userId);
      order = order != 0 ? order : day.compareTo(other.day);
      return order != 0 ? order : Integer.compare(hour, other.hour);
    }
  }

  /**
   * @param facts in the order in which they lie on the topic
   */
  public static void count(Connection connection, List<TaskEvent> facts) throws SQLException {
    Births.add(connection, only(facts, TaskCreated.class));
    List<TaskCompleted> completions = only(facts, TaskCompleted.class);
    Map<Long, Instant> births = Births.of(connection, completions);
    Map<Hour, Map<Measure, Integer>> hours = new TreeMap<>();
    for (TaskCompleted completion : completions) {
      Map<Measure, Integer> counts =
          hours.computeIfAbsent(Hour.of(completion), hour -> new EnumMap<>(Measure.class));
      Measure.of(completion, births.get(completion.taskId()))
          .forEach(measure -> counts.merge(measure, 1, Integer::sum));
    }
    add(connection, hours);
    Births.remove(connection, only(facts, TaskDeleted.class));
  }

  /**
   * What the person completed on these days, both included, by the hour; hours without any are
   * absent.
   */
  static Map<Integer, Map<Measure, Integer>> read(
      Connection connection, String userId, LocalDate from, LocalDate to) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(READ)) {
      select.setString(1, userId);
      select.setObject(2, from);
      select.setObject(3, to);
      Map<Integer, Map<Measure, Integer>> hours = new TreeMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
          for (Measure measure : Measure.values()) {
            counts.put(measure, row.getInt(measure.ordinal() + 2));
          }
          hours.put(row.getInt(1), counts);
        }
      }
      return hours;
    }
  }

  private static void add(Connection connection, Map<Hour, Map<Measure, Integer>> hours)
      throws SQLException {
    if (hours.isEmpty()) {
      return;
    }
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      List<Hour> keys = List.copyOf(hours.keySet());
      set(add, 1, "text", keys, Hour::userId);
      set(add, 2, "text", keys, hour -> hour.day().toString());
      set(add, 3, "int2", keys, hour -> (short) hour.hour());
      for (Measure measure : Measure.values()) {
        set(
            add,
            measure.ordinal() + 4,
            "int4",
            keys,
            hour -> hours.get(hour).getOrDefault(measure, 0));
      }
      add.executeUpdate();
    }
  }

  private static void set(
      PreparedStatement statement,
      int index,
      String type,
      List<Hour> keys,
      Function<Hour, Object> value)
      throws SQLException {
    Object[] column = keys.stream().map(value).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf(type, column));
  }

  private static <E extends TaskEvent> List<E> only(List<TaskEvent> events, Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static String measures(Function<Measure, String> sql) {
    return Stream.of(Measure.values()).map(sql).collect(Collectors.joining(", "));
  }
}
