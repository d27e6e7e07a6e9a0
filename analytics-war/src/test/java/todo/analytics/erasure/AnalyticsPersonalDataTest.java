package todo.analytics.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import todo.analytics.TestDatabase;

class AnalyticsPersonalDataTest {
  private final TestDatabase database = TestDatabase.create();

  @Test
  void allOfThePersonGoesAndNothingOfOthers() throws Exception {
    List<String> left =
        database
            .transactions()
            .call(
                connection -> {
                  try (Statement statement = connection.createStatement()) {
                    statement.execute(
                        "insert into daily_activity select person, '2026-01-26'::date + day, 'UTC',"
                            + " 1, 1, 1, 3 from unnest(array['ada', 'bob']) person,"
                            + " generate_series(1, 2) day");
                    statement.execute(
                        "insert into completion_hour select user_id, day, 9, 1, 1, 0, 1, 0, 0, 0"
                            + " from daily_activity");
                    statement.execute(
                        "insert into task_birth values (1, 'ada', now()), (2, 'bob', now())");
                  }
                  new AnalyticsPersonalData().erase(connection, "ada", Instant.EPOCH);
                  return texts(
                      connection,
                      "select user_id from daily_activity union all"
                          + " select user_id from completion_hour union all"
                          + " select user_id from task_birth");
                });

    assertThat(left).containsExactly("bob", "bob", "bob", "bob", "bob");
  }

  @Test
  void aNewTableOfPeopleIsToBeErasedToo() throws Exception {
    List<String> tables =
        database
            .transactions()
            .call(
                connection ->
                    texts(
                        connection,
                        "select table_name from information_schema.columns where table_schema ="
                            + " 'public' and column_name in ('user_id', 'owner')"));

    assertThat(tables)
        .as("AnalyticsPersonalData erases each; erased_person says whom")
        .containsExactlyInAnyOrder(
            "daily_activity", "completion_hour", "task_birth", "erased_person");
  }

  private static List<String> texts(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }
}
