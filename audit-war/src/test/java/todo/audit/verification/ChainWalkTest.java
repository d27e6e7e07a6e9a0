package todo.audit.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import todo.audit.trail.ChainHead;
import todo.audit.trail.Entry;
import todo.audit.trail.EntryHash;
import todo.audit.trail.Erasure;
import todo.audit.trail.Origin;
import todo.audit.trail.SaltedContent;

class ChainWalkTest {
  private static final Instant THEN = Instant.parse("2026-01-26T10:00:00Z");

  private final EntryHash hashing = new EntryHash();
  private final List<Entry> chain = chain(6);

  @Test
  void anUntouchedChainIsGoodToItsEnd() {
    ChainWalk walk = new ChainWalk(ChainHead.beforeFirst());

    assertThat(findingOf(walk)).isEmpty();
    assertThat(walk.entries()).isEqualTo(6);
    assertThat(walk.reached().seq()).isEqualTo(6);
    assertThat(walk.reached().hash()).isEqualTo(chain.get(5).hash());
  }

  @Test
  void aWalkMayBeginInTheMiddle() {
    ChainWalk walk = new ChainWalk(new ChainHead(3, chain.get(2).hash()));
    chain.subList(0, 3).clear();

    assertThat(findingOf(walk)).isEmpty();
    assertThat(walk.entries()).isEqualTo(3);
  }

  @Test
  void anErasedEntryVerifiesByItsDigest() {
    change(3, ChainWalkTest::erased);
    ChainWalk walk = new ChainWalk(ChainHead.beforeFirst());

    assertThat(findingOf(walk)).isEmpty();
    assertThat(walk.erased()).isEqualTo(1);
  }

  @Test
  void changedContentIsFound() {
    change(3, e -> withContent(e, new SaltedContent(e.content().salt(), "ann", "{\"other\":1}")));

    assertFound(3, "content does not match its digest");
  }

  @Test
  void anEntryGivenToAnotherPersonIsFound() {
    change(
        3, e -> withContent(e, new SaltedContent(e.content().salt(), "bob", e.content().text())));

    assertFound(3, "content does not match its digest");
  }

  @Test
  void contentThatIsGoneWithoutAnErasureIsFound() {
    change(3, e -> withContent(e, null));

    assertFound(3, "content does not match its digest");
  }

  @Test
  void changedContentWithAFittingDigestIsFound() {
    change(3, e -> content(e, "{\"other\":1}"));

    assertFound(3, "hash does not match");
  }

  @Test
  void changedContentWithAFittingDigestAndHashIsFoundAtTheNextEntry() {
    change(3, e -> rehashed(content(e, "{\"other\":1}")));

    assertFound(4, "previous hash does not match");
  }

  @Test
  void eachPieceOfChangedMetadataIsFound() {
    List<UnaryOperator<Origin>> changes =
        List.of(
            o -> new Origin("x", o.source(), o.topic(), o.type(), o.taskId(), THEN),
            o -> new Origin(o.eventId(), "x", o.topic(), o.type(), o.taskId(), THEN),
            o -> new Origin(o.eventId(), o.source(), "x", o.type(), o.taskId(), THEN),
            o -> new Origin(o.eventId(), o.source(), o.topic(), "x", o.taskId(), THEN),
            o -> new Origin(o.eventId(), o.source(), o.topic(), o.type(), 9, THEN),
            o ->
                new Origin(
                    o.eventId(),
                    o.source(),
                    o.topic(),
                    o.type(),
                    o.taskId(),
                    THEN.plusNanos(1_000)),
            o -> new Origin(o.eventId(), o.source(), o.topic(), o.type(), o.taskId(), Instant.MAX));
    for (UnaryOperator<Origin> change : changes) {
      Entry before = chain.get(2);
      change(3, e -> withOrigin(e, change.apply(e.origin()), e.recordedAt()));
      assertFound(3, "hash does not match");
      chain.set(2, before);
    }
  }

  @Test
  void aChangedTimeOfRecordingIsFound() {
    change(3, e -> withOrigin(e, e.origin(), e.recordedAt().plusSeconds(1)));

    assertFound(3, "hash does not match");
  }

  @Test
  void aChangedLinkIsFound() {
    change(3, e -> link(e, e.seq(), new byte[32]));

    assertFound(3, "previous hash does not match");
  }

  @Test
  void anEntryRemovedFromTheMiddleIsFound() {
    chain.remove(2);

    assertFound(3, "gap: this entry is missing, the next there is 4");
  }

  @Test
  void anEntryRemovedAndTheOthersMovedUpIsFound() {
    chain.remove(2);
    for (int seq = 3; seq <= chain.size(); seq++) {
      int moved = seq;
      change(seq, e -> link(e, moved, e.previousHash()));
    }

    assertFound(3, "previous hash does not match");
  }

  @Test
  void anInsertedEntryIsFound() {
    Entry inserted = rehashed(link(chain.get(4), 3, chain.get(1).hash()));
    for (int seq = 3; seq <= chain.size(); seq++) {
      int moved = seq + 1;
      change(seq, e -> link(e, moved, e.previousHash()));
    }
    chain.add(2, inserted);

    assertFound(4, "previous hash does not match");
  }

  @Test
  void swappedEntriesAreFound() {
    Collections.swap(chain, 2, 3);
    change(3, e -> link(e, 3, e.previousHash()));
    change(4, e -> link(e, 4, e.previousHash()));

    assertFound(3, "previous hash does not match");
  }

  private void assertFound(long seq, String reason) {
    assertThat(findingOf(new ChainWalk(ChainHead.beforeFirst())))
        .contains(new Finding(seq, reason));
  }

  private Optional<Finding> findingOf(ChainWalk walk) {
    for (Entry entry : chain) {
      Optional<Finding> finding = walk.check(entry);
      if (finding.isPresent()) {
        return finding;
      }
    }
    return Optional.empty();
  }

  private void change(int seq, UnaryOperator<Entry> change) {
    chain.set(seq - 1, change.apply(chain.get(seq - 1)));
  }

  private List<Entry> chain(int length) {
    List<Entry> entries = new ArrayList<>();
    byte[] previous = new byte[32];
    for (int seq = 1; seq <= length; seq++) {
      Origin origin =
          new Origin("id-" + seq, "/todo/task", "task-events", "todo.task.created", 7, THEN);
      Entry entry = new Entry(seq, origin, THEN, null, null, previous, null, null);
      entries.add(rehashed(content(entry, "{\"n\":" + seq + "}")));
      previous = entries.get(seq - 1).hash();
    }
    return entries;
  }

  private Entry content(Entry e, String text) {
    SaltedContent content = new SaltedContent(new byte[16], "ann", text);
    byte[] digest = hashing.contentDigest(content.salt(), "ann", text.getBytes(UTF_8));
    return new Entry(
        e.seq(), e.origin(), e.recordedAt(), content, digest, e.previousHash(), e.hash(), null);
  }

  private Entry rehashed(Entry e) {
    byte[] hash =
        hashing.hash(e.previousHash(), e.seq(), e.recordedAt(), e.origin(), e.contentDigest());
    return new Entry(
        e.seq(),
        e.origin(),
        e.recordedAt(),
        e.content(),
        e.contentDigest(),
        e.previousHash(),
        hash,
        null);
  }

  private static Entry withContent(Entry e, SaltedContent content) {
    return new Entry(
        e.seq(),
        e.origin(),
        e.recordedAt(),
        content,
        e.contentDigest(),
        e.previousHash(),
        e.hash(),
        null);
  }

  private static Entry withOrigin(Entry e, Origin origin, Instant recordedAt) {
    return new Entry(
        e.seq(),
        origin,
        recordedAt,
        e.content(),
        e.contentDigest(),
        e.previousHash(),
        e.hash(),
        null);
  }

  private static Entry link(Entry e, long seq, byte[] previousHash) {
    return new Entry(
        seq,
        e.origin(),
        e.recordedAt(),
        e.content(),
        e.contentDigest(),
        previousHash,
        e.hash(),
        null);
  }

  private static Entry erased(Entry e) {
    return new Entry(
        e.seq(),
        e.origin(),
        e.recordedAt(),
        null,
        e.contentDigest(),
        e.previousHash(),
        e.hash(),
        new Erasure(THEN, "asked for"));
  }
}
