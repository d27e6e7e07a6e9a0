package todo.task.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import todo.channel.RejectedEventException;
import todo.event.AccountEvent.AccountDeleted;
import todo.event.AccountEvent.AccountErased;
import todo.runtime.DatabaseFailure;
import todo.task.TestDatabase;

class ErasuresTest {
  private static final Instant NOW = Instant.parse("2026-01-26T10:00:00Z");
  private static final String INSERT_PROJECT =
      "insert into project (owner, name, name_key, position, version, created_at, updated_at)"
          + " values (?, ?, ?, 1, 1, now(), now())";

  /** They say that the person was erased, and nothing else. */
  private static final List<String> TOMBSTONES =
      List.of("erased_person", "erasure", "erasure_part");

  private final TestDatabase database = TestDatabase.create();
  private final Erasures erasures = new Erasures();
  private final TaskPersonalData personalData = new TaskPersonalData(erasures);

  @Test
  void everyTableWithAnOwnerIsErasedAndNothingOfOthers() throws Exception {
    for (String person : new String[] {"ada", "bob"}) {
      fill(person);
    }
    try (Connection connection = database.open()) {
      erasures.begin(connection, new AccountDeleted("ada", NOW));
      personalData.erase(connection, "ada", NOW);
      connection.commit();
    }

    List<Object> owned = tablesWithOwner();
    assertThat(owned)
        .as("a new one: TaskPersonalData is to erase it, and fill() to fill it")
        .containsExactlyInAnyOrder(
            "task",
            "project",
            "saved_filter",
            "idempotency",
            "external_task",
            "change",
            "imported_task");
    for (Object table : owned) {
      assertThat(database.values("select distinct owner from " + table))
          .as("owners in " + table)
          .containsExactly("bob");
    }
    assertThat(database.values("select text from comment")).containsExactly("of bob");
  }

  @Test
  void everyTableWithAnOwnerRefusesWhatIsErased() throws Exception {
    assertThat(
            database.values(
                "select tgrelid::regclass::text from pg_trigger where tgname = 'refuse_erased'"))
        .as("create trigger refuse_erased on a new one")
        .containsExactlyInAnyOrderElementsOf(tablesWithOwner());
  }

  @Test
  void nothingIsMadeForAPersonOnceTheirAccountIsDeleted() throws Exception {
    begin("ada");

    assertThatThrownBy(() -> database.execute(INSERT_PROJECT, "ada", "House", "house"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("was deleted")
        .matches((Predicate<Throwable>) DatabaseFailure::isPassing, "is tried again");
    database.execute(INSERT_PROJECT, "bob", "House", "house");
  }

  @Test
  void aDeletionWaitsForWhatIsBeingMade() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection writer = database.open()) {
      TestDatabase.execute(writer, INSERT_PROJECT, "ada", "House", "house");
      Future<UUID> deletion = other.submit(() -> begin("ada"));
      awaitWaiting();
      writer.commit();
      deletion.get(30, TimeUnit.SECONDS);
    } finally {
      other.shutdownNow();
    }

    try (Connection connection = database.open()) {
      personalData.erase(connection, "ada", NOW);
      connection.commit();
    }
    assertThat(database.values("select name from project")).isEmpty();
  }

  @Test
  void nobodyIsErasedWhoDidNotAskForIt() throws Exception {
    fill("ada");
    try (Connection connection = database.open()) {
      assertThatThrownBy(() -> personalData.erase(connection, "ada", NOW))
          .isInstanceOf(RejectedEventException.class);
      connection.commit();
    }
    assertThat(database.values("select owner from task")).containsExactly("ada");
  }

  @Test
  void theReceiptTellsWhoIsDoneAndTheFirstAnswerCounts() throws Exception {
    UUID receipt = begin("ada");
    assertThat(begin("ada")).as("asked for twice").isEqualTo(receipt);

    answer("audit", NOW.plusSeconds(2));
    answer("audit", NOW.plusSeconds(9));
    Erasure some = find(receipt);
    assertThat(some.requestedAt()).isEqualTo(NOW);
    assertThat(some.doneAt())
        .containsEntry("audit", NOW.plusSeconds(2))
        .containsEntry("task", null);
    assertThat(some.completedAt()).isNull();

    for (String service : new String[] {"task", "notifier", "analytics", "elsewhere"}) {
      answer(service, NOW.plusSeconds(1));
    }
    assertThat(find(receipt).completedAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(find(receipt).toJson().getJsonObject("services").keySet())
        .containsExactlyInAnyOrderElementsOf(Erasures.SERVICES);
    try (Connection connection = database.open()) {
      assertThat(erasures.find(connection, UUID.randomUUID())).isEmpty();
    }
  }

  private List<Object> tablesWithOwner() throws SQLException {
    return database.values(
        "select table_name::text from information_schema.columns where table_schema = 'public'"
            + " and column_name in ('owner', 'user_id') and table_name not in ('"
            + String.join("', '", TOMBSTONES)
            + "')");
  }

  private UUID begin(String person) throws SQLException {
    try (Connection connection = database.open()) {
      UUID receipt = erasures.begin(connection, new AccountDeleted(person, NOW));
      connection.commit();
      return receipt;
    }
  }

  private void answer(String service, Instant at) throws SQLException {
    try (Connection connection = database.open()) {
      personalData.answered(connection, new AccountErased("ada", service, at));
      connection.commit();
    }
  }

  private Erasure find(UUID receipt) throws SQLException {
    try (Connection connection = database.open()) {
      return erasures.find(connection, receipt).orElseThrow();
    }
  }

  private void awaitWaiting() throws SQLException {
    List<Object> waiting;
    do {
      waiting =
          database.values(
              "select 1 from pg_locks where locktype = 'advisory' and not granted and database ="
                  + " (select oid from pg_database where datname = current_database())");
    } while (waiting.isEmpty());
  }

  /** Something in every table. */
  private void fill(String person) throws SQLException {
    database.execute(INSERT_PROJECT, person, "House", "house");
    database.execute(
        "insert into task (id, owner, title, status, reminders, version, created_at, updated_at,"
            + " project_id) select hashtext(?), ?, 'a', 'pending', '[]', 1, now(), now(), id"
            + " from project where owner = ?",
        person,
        person,
        person);
    database.execute(
        "insert into saved_filter (owner, name, name_key, filter, position, version, created_at,"
            + " updated_at) values (?, 'Soon', 'soon', 'today', 1, 1, now(), now())",
        person);
    database.execute(
        "insert into comment (task_id, text, created_at, updated_at)"
            + " values (hashtext(?), ?, now(), now())",
        person,
        "of " + person);
    database.execute(
        "insert into idempotency (owner, key, request, created_at) values (?, 'k', '', now())",
        person);
    database.execute(
        "insert into external_task values ('/elsewhere', ?, 1, hashtext(?), 1, now())",
        person,
        person);
    database.execute(
        "insert into change (id, task_id, owner, before, created_at)"
            + " values (gen_random_uuid(), hashtext(?), ?, '{}', now())",
        person,
        person);
    database.execute(
        "insert into imported_task values (?, gen_random_uuid(), hashtext(?))", person, person);
  }
}
