package todo.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.audit.ReceivedEvents;
import todo.audit.TestDatabase;
import todo.audit.trail.Trail;
import todo.channel.ReceivedEvent;

/** Tampering as somebody would do it who owns the database server. */
class ChainVerifierTest {
  private static final long END = Long.MAX_VALUE;

  private final TestDatabase database = TestDatabase.create();
  private final ChainVerifier verifier = new ChainVerifier(database.transactions());

  @BeforeEach
  void tenEntries() throws Exception {
    append(ReceivedEvents.created("ann", 1, 10));
  }

  @Test
  void anUntouchedChainIsValid() throws Exception {
    VerificationReport report = verifier.verify(1, END);

    assertThat(report.firstBad()).isEmpty();
    assertThat(report.entries()).isEqualTo(10);
    assertThat(report.toJson().getBoolean("valid")).isTrue();
    assertThat(report.toJson().getJsonObject("head").getString("hash")).hasSize(64);
  }

  @Test
  void aChainWithoutEntriesIsValid() throws Exception {
    VerificationReport report =
        new ChainVerifier(TestDatabase.create().transactions()).verify(1, END);

    assertThat(report.firstBad()).isEmpty();
    assertThat(report.entries()).isZero();
  }

  @Test
  void everyTextAndTimeThatCanBeStoredVerifies() throws Exception {
    append(
        List.of(
            ReceivedEvents.created(
                "a\"nn",
                11,
                "emoji 🧾, tab \t, Ünal's \u2028 'quoted'",
                at("1800-01-01T00:00:00Z")),
            ReceivedEvents.created(
                "ann", 12, "x".repeat(100_000), at("9999-12-31T23:59:59.999999Z")),
            ReceivedEvents.created("ann", -1, "", at("0001-01-01T00:00:00Z"))));

    assertThat(verifier.verify(1, END).firstBad()).isEmpty();
  }

  @Test
  void anErasedEntryStaysValidAndIsCounted() throws Exception {
    database.execute(
        "update entry set content = null, salt = null, user_id = null, erased_at = now(),"
            + " erased_reason = 'account deleted' where seq = 4");

    VerificationReport report = verifier.verify(1, END);
    assertThat(report.firstBad()).isEmpty();
    assertThat(report.erased()).isEqualTo(1);
  }

  @Test
  void changedContentIsFound() throws Exception {
    database.tamper(
        "update entry set content = replace(content, 'groceries', 'cars') where seq = 4");

    assertFound(4, "content does not match its digest");
  }

  @Test
  void anEntryGivenToSomebodyElseIsFound() throws Exception {
    database.tamper("update entry set user_id = 'bob' where seq = 4");

    assertFound(4, "content does not match its digest");
  }

  @Test
  void changedMetadataIsFound() throws Exception {
    for (String change :
        List.of(
            "event_id = 'x'",
            "source = '/x'",
            "topic = 'x'",
            "type = 'todo.task.deleted'",
            "task_id = 99",
            "occurred_at = occurred_at + interval '1 microsecond'",
            "occurred_at = 'infinity'",
            "recorded_at = recorded_at - interval '1 day'")) {
      database.tamper(
          "create table kept as select * from entry where seq = 4",
          "update entry set " + change + " where seq = 4");
      assertFound(4, "hash does not match");
      database.tamper(
          "delete from entry where seq = 4",
          "insert into entry select * from kept",
          "drop table kept");
    }
  }

  @Test
  void aForgedErasureOfAnotherDigestIsFound() throws Exception {
    database.tamper(
        "update entry set content = null, salt = null, user_id = null, erased_at = now(),"
            + " erased_reason = 'x', content_digest = sha256('x') where seq = 4");

    assertFound(4, "hash does not match");
  }

  @Test
  void anEntryRemovedFromTheMiddleIsFound() throws Exception {
    database.tamper("delete from entry where seq = 4");

    assertFound(4, "gap: this entry is missing, the next there is 5");
  }

  @Test
  void anEntryRemovedAndTheOthersRenumberedIsFound() throws Exception {
    database.tamper(
        "delete from entry where seq = 4",
        "update entry set seq = -seq where seq > 4",
        "update entry set seq = -seq - 1 where seq < 0");

    assertFound(4, "previous hash does not match");
  }

  @Test
  void aRemovedTailIsFound() throws Exception {
    database.tamper("delete from entry where seq > 7");

    assertFound(8, "truncated: the head says 10");
  }

  @Test
  void everythingRemovedIsFound() throws Exception {
    database.tamper("delete from entry");

    assertFound(1, "truncated: the head says 10");
  }

  @Test
  void aHeadThatWasSetBackIsFound() throws Exception {
    database.tamper("update chain_head set seq = 7, hash = (select hash from entry where seq = 7)");

    assertFound(8, "this entry is beyond the head, which says 7");
  }

  @Test
  void aHeadOfAnotherHashIsFound() throws Exception {
    database.tamper("update chain_head set hash = sha256('x')");

    assertFound(10, "hash is not the one that the head says");
  }

  @Test
  void aMissingHeadIsFound() throws Exception {
    database.tamper("delete from chain_head");

    assertFound(1, "the head of the chain is missing");
  }

  @Test
  void anInsertedEntryIsFound() throws Exception {
    database.tamper(
        "update entry set seq = -seq where seq > 4",
        "update entry set seq = -seq + 1 where seq < 0",
        "insert into entry select 5, event_id, source, topic, type, task_id, user_id, occurred_at,"
            + " recorded_at, content, salt, content_digest, previous_hash, hash"
            + " from entry where seq = 4");

    assertFound(5, "previous hash does not match");
  }

  @Test
  void swappedEntriesAreFound() throws Exception {
    database.tamper(
        "update entry set seq = -4 where seq = 4",
        "update entry set seq = 4 where seq = 5",
        "update entry set seq = 5 where seq = -4");

    assertFound(4, "previous hash does not match");
  }

  @Test
  void aPartIsVerifiedWithItsLinkToWhatIsBefore() throws Exception {
    database.tamper("update entry set content = '{}' where seq in (2, 9)");

    assertThat(verifier.verify(3, 8).firstBad()).isEmpty();
    assertThat(verifier.verify(3, 8).entries()).isEqualTo(6);
    assertThat(verifier.verify(1, 2).firstBad()).map(Finding::seq).contains(2L);
    assertThat(verifier.verify(9, END).firstBad()).map(Finding::seq).contains(9L);
    assertThat(verifier.verify(11, 20).entries()).isZero();
  }

  @Test
  void aPartWithoutItsNeighboursSaysWhichIsMissing() throws Exception {
    database.tamper("delete from entry where seq in (3, 7)");

    assertThat(verifier.verify(4, 6).firstBad())
        .contains(new Finding(3, "gap: this entry is missing"));
    assertThat(verifier.verify(5, 7).firstBad())
        .contains(new Finding(7, "gap: this entry is missing"));
  }

  @Test
  void aGapLongerThanATransactionIsFound() throws Exception {
    long shift = 2L * ChainReader.ENTRIES_PER_TRANSACTION;
    database.tamper(
        "update entry set seq = seq + " + shift + " where seq > 4",
        "update chain_head set seq = seq + " + shift);

    assertFound(5, "gap: this entry is missing");
  }

  @Test
  void eachEntryIsReadOnceWithoutStatisticsToo() throws Exception {
    database.execute("alter table entry set (autovacuum_enabled = false)");
    for (int first = 11; first < 2 * ChainReader.ENTRIES_PER_TRANSACTION; first += 5_000) {
      append(ReceivedEvents.created("ann", first, 5_000));
    }
    String rowsRead =
        "select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'entry'";
    long before = database.number(rowsRead);

    VerificationReport report = verifier.verify(1, END);

    assertThat(report.firstBad()).isEmpty();
    assertThat(report.entries()).isGreaterThan(ChainReader.ENTRIES_PER_TRANSACTION);
    assertThat(database.number(rowsRead) - before).isLessThan(report.entries() + 20);
  }

  private void assertFound(long seq, String reason) throws Exception {
    VerificationReport report = verifier.verify(1, END);
    assertThat(report.firstBad()).contains(new Finding(seq, reason));
    assertThat(report.toJson().getBoolean("valid")).isFalse();
  }

  private void append(List<ReceivedEvent> events) throws Exception {
    Trail trail = new Trail(Clock.systemUTC());
    database
        .transactions()
        .call(
            connection -> {
              trail.append(connection, events);
              return null;
            });
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
