package todo.task.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The last records of task-events, of all partitions in the order in which they were read: as many
 * as both limits allow.
 *
 * <p>Not thread-safe: the feed's lock guards it.
 */
final class RecentRecords {
  private final int maxRecords;
  private final long maxBytes;
  private final Deque<RecentRecord> records = new ArrayDeque<>();
  private Position start; // whatever lies from here to the end is in records
  private Position end;
  private long bytes;

  RecentRecords(Position from, int maxRecords, long maxBytes) {
    this.start = from;
    this.end = from;
    this.maxRecords = maxRecords;
    this.maxBytes = maxBytes;
  }

  Position end() {
    return end;
  }

  RecentRecord add(int partition, long offset, byte[] value) {
    end = end.after(partition, offset);
    RecentRecord record = new RecentRecord(partition, offset, value, end);
    records.add(record);
    bytes += record.size();
    while (records.size() > maxRecords || bytes > maxBytes) {
      RecentRecord oldest = records.remove();
      bytes -= oldest.size();
      start = start.after(oldest.partition(), oldest.offset());
    }
    return record;
  }

  /** What was read after that position; empty when it isn't all here, or isn't read yet. */
  Optional<List<RecentRecord>> since(Position position) {
    return position.isWithin(start, end)
        ? Optional.of(
            records.stream().filter(r -> position.isBefore(r.partition(), r.offset())).toList())
        : Optional.empty();
  }
}
