package todo.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.audit.ReceivedEvents;
import todo.audit.TestDatabase;
import todo.channel.ReceivedEvent;

/** On a real PostgreSQL: the lock, the bulk statement and the triggers are the behaviour. */
class TrailTest {
  private static final Instant NOW = Instant.parse("2026-02-01T08:00:00.000001Z");

  private final TestDatabase database = TestDatabase.create();
  private final Trail trail = new Trail(Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void twoBatchesLieThere() throws Exception {
    append(List.of(ReceivedEvents.created("ann", 1), ReceivedEvents.titleChanged("ann", 1)));
    append(List.of(ReceivedEvents.created("bob", 2)));
  }

  @Test
  void entriesAreNumberedWithoutAGapAndLinked() throws Exception {
    List<Entry> entries = entries();

    assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
    assertThat(entries.get(0).previousHash()).containsOnly(0);
    assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash());
    assertThat(entries.get(2).previousHash()).isEqualTo(entries.get(1).hash());
    ChainHead head = database.transactions().call(ChainHead::read).orElseThrow();
    assertThat(head.seq()).isEqualTo(3);
    assertThat(head.hash()).isEqualTo(entries.get(2).hash());
  }

  @Test
  void anEntryHasWhatTheEventSays() throws Exception {
    Entry entry = entries().get(1);

    assertThat(entry.origin().topic()).isEqualTo("task-updates");
    assertThat(entry.origin().type()).isEqualTo("todo.task.field_updated");
    assertThat(entry.origin().source()).isEqualTo("/todo/task");
    assertThat(entry.origin().taskId()).isEqualTo(1);
    assertThat(entry.origin().occurredAt()).isEqualTo(ReceivedEvents.NOON);
    assertThat(entry.recordedAt()).isEqualTo(NOW);
    assertThat(entry.content().userId()).isEqualTo("ann");
    assertThat(entry.content().text()).contains("\"new_value\":\"Buy süt\"");
    assertThat(entry.erasure()).isNull();
  }

  @Test
  void equalContentsHaveDifferentDigests() throws Exception {
    ReceivedEvent event = ReceivedEvents.created("ann", 7);
    append(List.of(event, event));

    List<Entry> entries = entries();
    assertThat(entries.get(3).content().text()).isEqualTo(entries.get(4).content().text());
    assertThat(entries.get(3).contentDigest()).isNotEqualTo(entries.get(4).contentDigest());
  }

  @Test
  void aBatchThatRollsBackLeavesNoGap() throws Exception {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .call(
                        connection -> {
                          trail.append(connection, List.of(ReceivedEvents.created("ann", 8)));
                          throw new SQLException("the commit fails");
                        }))
        .hasMessage("the commit fails");
    append(List.of(ReceivedEvents.created("ann", 9)));

    assertThat(entries()).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void channelsAndReplicasAppendAtOnceToOneChain() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Void>> appenders = new ArrayList<>();
    for (int replica = 0; replica < 4; replica++) {
      int first = 1_000 * replica;
      appenders.add(
          () -> {
            for (int batch = 0; batch < 20; batch++) {
              append(ReceivedEvents.created("ann", first + 10 * batch, 10));
            }
            return null;
          });
    }
    for (Future<Void> appender : threads.invokeAll(appenders)) {
      appender.get();
    }
    threads.shutdown();

    List<Entry> entries = entries();
    assertThat(entries).hasSize(803);
    for (int i = 1; i < entries.size(); i++) {
      assertThat(entries.get(i).seq()).isEqualTo(i + 1);
      assertThat(entries.get(i).previousHash()).isEqualTo(entries.get(i - 1).hash());
    }
  }

  @Test
  void entriesCannotBeChangedNorRemoved() {
    for (String sql :
        List.of(
            "update entry set content = '{}' where seq = 2",
            "update entry set user_id = 'bob' where seq = 2",
            "update entry set task_id = 9, erased_at = now(), erased_reason = 'no', content = null,"
                + " salt = null, user_id = null where seq = 2",
            "delete from entry where seq = 3",
            "truncate entry")) {
      assertThatThrownBy(() -> database.execute(sql))
          .as(sql)
          .hasMessageContaining("an audit entry can be erased once, never changed or removed");
    }
  }

  @Test
  void theHeadOnlyMovesForward() {
    for (String sql :
        List.of(
            "update chain_head set seq = 2",
            "update chain_head set hash = '\\x00'",
            "delete from chain_head",
            "truncate chain_head")) {
      assertThatThrownBy(() -> database.execute(sql))
          .as(sql)
          .hasMessageContaining("the head of the audit chain only moves forward");
    }
  }

  @Test
  void anEntryIsErasedWholeAndOnce() throws Exception {
    String erase =
        "update entry set content = null, salt = null, user_id = null, erased_at = now(),"
            + " erased_reason = 'account deleted' where seq = 2";
    assertThatThrownBy(
            () ->
                database.execute(
                    "update entry set content = null, erased_at = now(), erased_reason = 'half'"
                        + " where seq = 2"))
        .hasMessageContaining("whole_or_erased");
    database.execute(erase);
    assertThatThrownBy(() -> database.execute(erase)).hasMessageContaining("erased once");

    Entry erased = entries().get(1);
    assertThat(erased.content()).isNull();
    assertThat(erased.erasure().reason()).isEqualTo("account deleted");
  }

  private void append(List<ReceivedEvent> events) throws Exception {
    database
        .transactions()
        .call(
            connection -> {
              trail.append(connection, events);
              return null;
            });
  }

  private List<Entry> entries() throws Exception {
    return database.transactions().call(TrailTest::entries);
  }

  private static List<Entry> entries(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select " + EntryRow.COLUMNS + " from entry order by seq");
        ResultSet rows = select.executeQuery()) {
      List<Entry> entries = new ArrayList<>();
      while (rows.next()) {
        entries.add(EntryRow.read(rows));
      }
      return entries;
    }
  }
}
