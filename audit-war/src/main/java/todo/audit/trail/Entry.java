package todo.audit.trail;

import java.time.Instant;

/**
 * An entry of the trail.
 *
 * @param seq its place in the chain: 1, 2, … without a gap
 * @param recordedAt when the entry was added
 * @param content null once erased
 * @param contentDigest see {@link EntryHash}; stays when the content is erased
 * @param previousHash the hash of entry {@code seq - 1}
 * @param hash see {@link EntryHash}
 * @param erasure null while the content is there
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entry(
    long seq,
    Origin origin,
    Instant recordedAt,
    SaltedContent content,
    byte[] contentDigest,
    byte[] previousHash,
    byte[] hash,
    Erasure erasure) {

  /** An entry that has no place in the chain yet. */
  static Entry unlinked(Origin origin, SaltedContent content, byte[] contentDigest) {
    return new Entry(0, origin, null, content, contentDigest, null, null, null);
  }

  /** This entry as the one after {@code head}. */
  Entry linkedTo(ChainHead head, Instant recordedAt, EntryHash hashing) {
    long next = head.seq() + 1;
    byte[] linked = hashing.hash(head.hash(), next, recordedAt, origin, contentDigest);
    return new Entry(next, origin, recordedAt, content, contentDigest, head.hash(), linked, null);
  }

  /** The chain's head when this is the last entry. */
  ChainHead asHead() {
    return new ChainHead(seq, hash);
  }
}
