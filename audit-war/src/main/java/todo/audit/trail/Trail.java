package todo.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import todo.channel.ReceivedEvent;
import todo.channel.RejectedEventException;

/** Adds events to the chain, a batch at a time. */
@ApplicationScoped
public class Trail {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock;

  protected Trail() {
    this(null);
  }

  @Inject
  public Trail(Clock clock) {
    this.clock = clock;
  }

  /**
   * Appends an entry for each event, in their order. What needs no lock, the salts and the content
   * digests, comes before the lock.
   *
   * @throws RejectedEventException when an event is of a topic that the trail does not record
   */
  public void append(Connection connection, List<ReceivedEvent> events)
      throws SQLException, RejectedEventException {
    EntryHash hashing = new EntryHash();
    List<Entry> unlinked = unlinked(events, hashing);
    ChainHead head = ChainHead.lock(connection);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // what the table keeps
    List<Entry> entries = link(unlinked, head, now, hashing);
    EntryInsert.execute(connection, entries);
  }

  private static List<Entry> unlinked(List<ReceivedEvent> events, EntryHash hashing)
      throws RejectedEventException {
    byte[] salts = new byte[events.size() * EntryHash.SALT_BYTES];
    RANDOM.nextBytes(salts);
    List<Entry> unlinked = new ArrayList<>(events.size());
    for (ReceivedEvent event : events) {
      int at = unlinked.size() * EntryHash.SALT_BYTES;
      byte[] salt = Arrays.copyOfRange(salts, at, at + EntryHash.SALT_BYTES);
      byte[] value = event.record().value();
      String userId = event.envelope().event().userId();
      unlinked.add(
          Entry.unlinked(
              Origin.of(event),
              new SaltedContent(salt, userId, new String(value, StandardCharsets.UTF_8)),
              hashing.contentDigest(salt, userId, value)));
    }
    return unlinked;
  }

  private static List<Entry> link(
      List<Entry> unlinked, ChainHead head, Instant recordedAt, EntryHash hashing) {
    List<Entry> linked = new ArrayList<>(unlinked.size());
    ChainHead previous = head;
    for (Entry entry : unlinked) {
      Entry next = entry.linkedTo(previous, recordedAt, hashing);
      linked.add(next);
      previous = next.asHead();
    }
    return linked;
  }
}
