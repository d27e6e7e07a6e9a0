package todo.task.live;

import java.util.Optional;

/**
 * A record of task-events that was read lately. What it says is looked at when somebody first needs
 * to know: while nobody listens, nothing is parsed.
 *
 * <p>Not thread-safe: the feed's lock guards it.
 */
final class RecentRecord {
  private final int partition;
  private final long offset;
  private final Position after;
  private final int size;
  private byte[] value; // until it is looked at
  private Optional<LiveEvent> event;

  RecentRecord(int partition, long offset, byte[] value, Position after) {
    this.partition = partition;
    this.offset = offset;
    this.after = after;
    this.size = value == null ? 0 : value.length;
    this.value = value;
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  /** How far the topic was read with this record. */
  Position after() {
    return after;
  }

  /** In bytes. */
  int size() {
    return size;
  }

  /** What it tells a client; empty when nothing. */
  Optional<LiveEvent> event() {
    if (event == null) {
      event = LiveEvent.read(value);
      value = null;
    }
    return event;
  }
}
