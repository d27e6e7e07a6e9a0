package todo.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.erasure.ErasedPeople;
import todo.erasure.PersonalData;
import todo.event.AccountEvent.AccountDeleted;
import todo.event.AccountEvent.AccountErased;
import todo.event.Envelope;
import todo.event.Event;
import todo.event.TaskData;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskStatus;
import todo.event.Topic;
import todo.notifier.TestDatabase;

/** With a PostgreSQL, since locks and snapshots decide here; this module's stands for any. */
class EffectsTest {
  private static final Instant NOW = Instant.parse("2026-01-26T10:00:00Z");
  private static final String ADA = "3f0c8f5e-6d0e-4a3f-9b4e-2f8f0a1c7d55";
  private static final String BOB = "7d9a1c1e-90be-4b55-8f40-5f1ab3b7f6a1";

  private final TestDatabase database = TestDatabase.create();
  private final KeptPeople kept = new KeptPeople();
  private final ErasedPeople erased = new ErasedPeople(kept, Clock.fixed(NOW, ZoneOffset.UTC));
  private final Effects effects = new Effects("channel", KeptPeople::keep, erased);
  private final ExecutorService others = Executors.newCachedThreadPool();

  @BeforeEach
  void aTableOfPeople() {
    database.execute("create table kept (user_id text not null)");
  }

  @AfterEach
  void end() {
    others.shutdownNow();
    database.close();
  }

  @Test
  void whatIsKeptOfThePersonIsErasedAndNothingIsKeptLater() throws Exception {
    apply(created(ADA), created(BOB));

    apply(deleted(ADA));
    apply(created(ADA), created(BOB));

    assertThat(people()).containsExactly(BOB, BOB);
    assertThat(database.value("select erased_at from erased_person where user_id = ?", ADA))
        .isNotNull();
  }

  @Test
  void theOrderWithinABatchDoesNotMatter() throws Exception {
    apply(created(ADA), deleted(ADA), created(ADA), created(BOB));

    assertThat(people()).containsExactly(BOB);
  }

  @Test
  void aReplayErasesNothingTwiceAndBringsNothingBack() throws Exception {
    ReceivedEvent before = created(ADA);
    ReceivedEvent deletion = deleted(ADA);
    apply(before);
    apply(deletion);
    database.execute("delete from inbox");

    apply(before, deletion);

    assertThat(people()).isEmpty();
    assertThat(database.value("select count(*) from erased_person")).isEqualTo(1L);
  }

  @Test
  void anotherProducerErasesNobody() throws Exception {
    apply(created(ADA));

    assertThatThrownBy(() -> apply(received("/elsewhere", new AccountDeleted(ADA, NOW))))
        .isInstanceOf(RejectedEventException.class)
        .hasMessageContaining("source");

    assertThat(people()).containsExactly(ADA);
  }

  @Test
  void anErasureWaitsForABatchThatBeganBefore() throws Exception {
    CountDownLatch applied = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> batch =
        run(
            () ->
                database
                    .transactions()
                    .call(
                        connection -> {
                          effects.apply(connection, List.of(created(ADA)));
                          applied.countDown();
                          return mayCommit.await(30, TimeUnit.SECONDS);
                        }));
    applied.await();

    CompletableFuture<Void> erasure = run(() -> apply(deleted(ADA)));
    await()
        .until(
            () ->
                database
                    .value(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
                            + " (select oid from pg_database where datname = current_database())")
                    .equals(1L));
    mayCommit.countDown();
    batch.get(30, TimeUnit.SECONDS);
    erasure.get(30, TimeUnit.SECONDS);

    assertThat(people()).isEmpty();
  }

  @Test
  void deadLettersThatNameThePersonGo() throws Exception {
    DeadLetters letters = new DeadLetters(Clock.fixed(NOW, ZoneOffset.UTC));
    database
        .transactions()
        .call(
            connection -> {
              letters.add(connection, "channel", record(1, "{\"user_id\": \"" + ADA), "broken");
              letters.add(connection, "channel", record(2, "{\"user_id\": \"" + BOB), "broken");
              letters.add(connection, "channel", record(3, null), "null");
              return null;
            });

    apply(deleted(ADA));

    assertThat(database.query("select record_offset from dead_letter order by 1"))
        .containsExactly(List.of(2L), List.of(3L));
  }

  @Test
  void whoAskedHearsTheAnswersThoughThePersonIsErased() throws Exception {
    apply(deleted(ADA));

    AccountErased answer = new AccountErased(ADA, "audit", NOW);
    apply(received("/todo/audit", answer));

    assertThat(kept.answers).containsExactly(answer);
  }

  @Test
  void nobodyElseAnswersForAService() {
    assertThatThrownBy(() -> apply(received("/other", new AccountErased(ADA, "audit", NOW))))
        .isInstanceOf(RejectedEventException.class);

    assertThat(kept.answers).isEmpty();
  }

  private void apply(ReceivedEvent... events) throws Exception {
    database.transactions().call(connection -> effects.apply(connection, List.of(events)));
  }

  private List<Object> people() {
    return database.query("select user_id from kept").stream().map(row -> row.get(0)).toList();
  }

  private interface Work {
    void run() throws Exception;
  }

  private CompletableFuture<Void> run(Work work) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            work.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        others);
  }

  private static ReceivedEvent created(String person) {
    TaskData task =
        new TaskData("a", null, null, TaskStatus.PENDING, List.of(), ZoneId.of("Europe/Berlin"));
    return received(Envelope.TODO_TASK, new TaskCreated(1, person, task, NOW));
  }

  private static ReceivedEvent deleted(String person) {
    return received(Envelope.TODO_TASK, new AccountDeleted(person, NOW));
  }

  private static ReceivedEvent received(String source, Event event) {
    UUID id = UUID.randomUUID();
    return new ReceivedEvent(
        id, new Envelope(id.toString(), source, NOW, 1, null, event), record(1, null));
  }

  private static TopicRecord record(long offset, String value) {
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    return new TopicRecord(Topic.TASK_EVENTS, 0, offset, null, bytes);
  }

  /** A service that keeps whose events it was given. */
  private static final class KeptPeople implements PersonalData {
    private final List<AccountErased> answers = new ArrayList<>();

    static void keep(Connection connection, List<ReceivedEvent> events) throws SQLException {
      for (ReceivedEvent event : events) {
        update(connection, "insert into kept values (?)", event.envelope().event().userId());
      }
    }

    @Override
    public String service() {
      return "kept";
    }

    @Override
    public void erase(Connection connection, String userId, Instant erasedAt) throws SQLException {
      update(connection, "delete from kept where user_id = ?", userId);
    }

    @Override
    public void answered(Connection connection, AccountErased answer) {
      answers.add(answer);
    }

    private static void update(Connection connection, String sql, String userId)
        throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, userId);
        statement.executeUpdate();
      }
    }
  }
}
