package todo.notifier.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import todo.notifier.TestDatabase;

class NotifierPersonalDataTest {
  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everythingOfThePersonGoesAndNothingOfOthers() throws Exception {
    for (String person : new String[] {"ada", "bob"}) {
      database.execute(
          "insert into address values (?, ?, true, now())", person, person + "@example.org");
      database.execute(
          "insert into task (task_id, user_id, title) values (hashtext(?), ?, 'Secret')",
          person,
          person);
      database.execute(
          "insert into reminder (source, task_id, user_id, remind_at, method, task_title, email,"
              + " sequence, state, next_attempt_at) values ('/todo/task', hashtext(?), ?, now(),"
              + " 'email', 'Secret', 'x@example.org', 1, 'sending', now())",
          person,
          person);
    }

    database
        .transactions()
        .call(
            connection -> {
              new NotifierPersonalData().erase(connection, "ada", Instant.EPOCH);
              return null;
            });

    for (String table : new String[] {"address", "task", "reminder"}) {
      assertThat(database.value("select string_agg(user_id, ',') from " + table))
          .as(table)
          .isEqualTo("bob");
    }
  }

  @Test
  void aNewTableOfPeopleIsToBeErasedToo() {
    assertThat(
            database.query(
                "select table_name::text from information_schema.columns"
                    + " where table_schema = 'public' and column_name in ('user_id', 'owner')"))
        .extracting(row -> row.get(0))
        .as("NotifierPersonalData erases each; erased_person says whom")
        .containsExactlyInAnyOrder("address", "task", "reminder", "erased_person");
  }
}
