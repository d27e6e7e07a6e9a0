package todo.audit.verification;

import java.util.Arrays;
import java.util.Optional;
import todo.audit.trail.ChainHead;
import todo.audit.trail.Entry;
import todo.audit.trail.EntryHash;

/**
 * Goes along the chain, entry by entry, and stops at the first that is not what was appended.
 *
 * <p>Not thread-safe.
 */
final class ChainWalk {
  private final EntryHash hashing = new EntryHash();
  private ChainHead reached;
  private long entries;
  private long erased;

  /**
   * @param start where the walk begins: the entry before the first to check
   */
  ChainWalk(ChainHead start) {
    reached = start;
  }

  /** What is wrong with the next entry in the order of seq, or empty. */
  Optional<Finding> check(Entry entry) {
    long expected = reached.seq() + 1;
    if (entry.seq() != expected) {
      String gap = "gap: this entry is missing, the next there is " + entry.seq();
      return Optional.of(new Finding(expected, gap));
    }
    entries++;
    if (!Arrays.equals(entry.previousHash(), reached.hash())) {
      return Optional.of(new Finding(expected, "previous hash does not match"));
    }
    if (!contentMatches(entry)) {
      return Optional.of(new Finding(expected, "content does not match its digest"));
    }
    if (!Arrays.equals(entry.hash(), hash(entry))) {
      return Optional.of(new Finding(expected, "hash does not match"));
    }
    erased += entry.content() == null ? 1 : 0;
    reached = new ChainHead(entry.seq(), entry.hash());
    return Optional.empty();
  }

  /** The last entry that was checked and good. */
  ChainHead reached() {
    return reached;
  }

  /** How many entries were checked, one that was bad included. */
  long entries() {
    return entries;
  }

  /** How many of the good ones are erased. */
  long erased() {
    return erased;
  }

  /** An erased entry has its digest only; content that is gone without an erasure was taken. */
  private boolean contentMatches(Entry entry) {
    if (entry.content() == null) {
      return entry.erasure() != null;
    }
    byte[] digest =
        hashing.contentDigest(
            entry.content().salt(), entry.content().userId(), entry.content().bytes());
    return Arrays.equals(entry.contentDigest(), digest);
  }

  private byte[] hash(Entry entry) {
    try {
      return hashing.hash(
          reached.hash(), entry.seq(), entry.recordedAt(), entry.origin(), entry.contentDigest());
    } catch (ArithmeticException e) {
      return new byte[0]; // a time that no entry can have: somebody put it there
    }
  }
}
