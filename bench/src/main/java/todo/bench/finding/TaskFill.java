package todo.bench.finding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A million tasks of some eight thousand people, and among them, every hundredth, those of one
 * person with ten thousand: as far apart on the disk as can be.
 */
public final class TaskFill {
  private static final String VOCABULARY =
      """
      create function pg_temp.word(n bigint) returns text language sql immutable return
        (array['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so',
          'tu', 'va', 'we', 'xi', 'yo', 'zu'])[1 + n % 20]
        || (array['ner', 'lin', 'tas', 'mor', 'ket', 'sun', 'dar', 'pel'])[1 + n / 20 % 8]
        || (array['a', 'es', 'ing', 'o', 'er', 'y', 'ion', 'um', 'is', 'et'])[1 + n / 160 % 10]
        || (array['', 'n', 't', 's'])[1 + n / 1600 % 4]""";

  /** Some words are frequent and most are rare, as in any language. */
  private static final String TASKS =
      """
      insert into task (id, owner, title, description, due_date, due_zone, status, completed_at,
        reminders, version, created_at, updated_at, tags, priority, position)
      select n, case when n % 100 = 7 then ? else 'p' || (hashint8(n) & 8191) end,
        (select string_agg(pg_temp.word(cast(
            power(abs(hashint8(n * 31 + k)) / 2147483648.0, 3) * 6400 as bigint)), ' ')
          from generate_series(1, 3 + n % 4) k)
          || case when n % 997 = 7 or n % 99700 = 107 then ' groceries' else '' end,
        case when n % 3 = 0 then (select string_agg(pg_temp.word(cast(
            power(abs(hashint8(n * 37 + k)) / 2147483648.0, 3) * 6400 as bigint)), ' ')
          from generate_series(1, 12) k) end,
        case when n % 2 = 0 or n % 400 = 7 then now() + hashint8(n) % 90 * interval '1 day' end,
        case when n % 2 = 0 or n % 400 = 7 then 'Europe/Berlin' end,
        case when n % 3 = 1 then 'completed' else 'pending' end,
        case when n % 3 = 1 then now() end,
        '{"reminders":[]}', 1, now() - (1000000 - n) * interval '1 second', now(),
        case n / 100 % 4 when 0 then 'work home' when 1 then pg_temp.word(n % 50) else '' end,
        nullif(n / 100 % 5, 0), n
      from generate_series(1, cast(1000000 as bigint)) n""";

  private TaskFill() {}

  /**
   * @param owner who has ten thousand
   */
  public static void fill(Connection connection, String owner) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement insert = prepared(connection, statement)) {
      insert.setString(1, owner);
      insert.executeUpdate();
      statement.execute("vacuum analyze task");
      statement.execute("select setval('task_id', 2000000)");
    }
  }

  private static PreparedStatement prepared(Connection connection, Statement statement)
      throws SQLException {
    statement.execute(VOCABULARY);
    return connection.prepareStatement(TASKS);
  }
}
