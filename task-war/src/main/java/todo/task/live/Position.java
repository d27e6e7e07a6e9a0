package todo.task.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far task-events was read: of each partition, the offset that comes next. It means the same at
 * every replica, and nothing on any other topic: the topic's id is in it, which is new when a topic
 * is made anew or the cluster is another.
 */
final class Position {
  private static final int MAX_LENGTH = 1_000;
  private static final Pattern TEXT =
      Pattern.compile("([A-Za-z0-9_-]{1,64}):(\\d{1,19}(?:,\\d{1,19})*)");

  private final String topicId;
  private final long[] next;

  Position(String topicId, long... next) {
    this.topicId = topicId;
    this.next = next.clone();
  }

  /** Reads what {@link #toString} wrote; empty when it is anything else. */
  static Optional<Position> parse(String text) {
    var matcher = TEXT.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      long[] next = Arrays.stream(matcher.group(2).split(",")).mapToLong(Long::parseLong).toArray();
      return Optional.of(new Position(matcher.group(1), next));
    } catch (NumberFormatException e) {
      return Optional.empty(); // over 64 bits
    }
  }

  long next(int partition) {
    return next[partition];
  }

  /** Whether that record lies ahead. */
  boolean isBefore(int partition, long offset) {
    return offset >= next[partition];
  }

  /** After this record has been read, too. */
  Position after(int partition, long offset) {
    Position after = new Position(topicId, next);
    after.next[partition] = offset + 1;
    return after;
  }

  /** What either has read. */
  Position or(Position other) {
    Position both = new Position(topicId, next);
    Arrays.setAll(both.next, i -> Math.max(next[i], other.next[i]));
    return both;
  }

  /** So many records earlier in each partition, but not before that position. */
  Position back(long records, Position earliest) {
    Position back = new Position(topicId, next);
    Arrays.setAll(back.next, i -> Math.max(next[i] - records, earliest.next[i]));
    return back;
  }

  /** Whether it lies on the same topic, in every partition neither before nor after those. */
  boolean isWithin(Position earliest, Position latest) {
    if (!topicId.equals(latest.topicId) || next.length != latest.next.length) {
      return false;
    }
    for (int i = 0; i < next.length; i++) {
      if (next[i] < earliest.next[i] || next[i] > latest.next[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return topicId
        + ":"
        + Arrays.stream(next).mapToObj(Long::toString).collect(Collectors.joining(","));
  }
}
