package todo.task.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import todo.problem.ProblemException;

/**
 * What has happened lately, and who wants to know what happens next. A client that comes in between
 * finds no gap: it is entered at the position that it is told.
 *
 * <p>Shared state: this object's monitor guards everything. No call under it waits for a client; a
 * stream may take the monitor while it writes, never the other way round.
 */
final class LiveFeed {
  private final LiveSettings settings;
  private final OpenStreams streams;
  private final IntConsumer sent;
  private RecentRecords recent;
  private boolean live;

  /**
   * @param sent is told how many events went out
   */
  LiveFeed(LiveSettings settings, IntConsumer sent) {
    this.settings = settings;
    this.streams = new OpenStreams(settings.streamsPerPerson(), settings.streams());
    this.sent = sent;
  }

  /** The records after this position come next; what came before has no connection with them. */
  synchronized void begin(Position from) {
    recent = new RecentRecords(from, settings.recentRecords(), settings.recentBytes());
    live = false;
  }

  /** The records that were there already have been read: from now on it is news. */
  synchronized void goLive() {
    live = true;
    streams.sendToAll(Frames.reset(recent.end()));
  }

  synchronized boolean isLive() {
    return live;
  }

  /** How far the topic was read; empty before {@link #begin}. */
  synchronized Optional<Position> end() {
    return Optional.ofNullable(recent).map(RecentRecords::end);
  }

  /** The next record of the topic. */
  synchronized void publish(int partition, long offset, byte[] value) {
    RecentRecord record = recent.add(partition, offset, value);
    if (live && streams.size() > 0) {
      record
          .event()
          .filter(event -> streams.has(event.userId()))
          .map(event -> streams.send(event.userId(), Frames.change(record.after(), event)))
          .ifPresent(sent::accept);
    }
  }

  /**
   * Enters a client, with what it has missed.
   *
   * @param lastEventId the last id that it has, or null
   * @throws ProblemException 429 or 503 when it can't be entered now
   */
  synchronized void open(LiveStream stream, String lastEventId) {
    if (!live) {
      throw ProblemException.tryLater(503, "Live updates are starting.", Duration.ofSeconds(1));
    }
    streams.add(stream);
    List<byte[]> frames =
        lastEventId == null || lastEventId.isEmpty()
            ? List.of(Frames.ready(recent.end()))
            : missed(stream.userId(), lastEventId)
                .orElseGet(() -> List.of(Frames.reset(recent.end())));
    frames.forEach(stream::offer);
    sent.accept(frames.size() - 1);
  }

  synchronized void close(LiveStream stream) {
    streams.remove(stream);
  }

  synchronized int openStreams() {
    return streams.size();
  }

  synchronized void heartbeat() {
    if (live) {
      streams.sendToAll(Frames.heartbeat(recent.end()));
    }
  }

  synchronized void endExpired() {
    streams.end(LiveStream::isExpired);
  }

  synchronized void endAll() {
    live = false;
    streams.end(stream -> true);
  }

  /**
   * All frames from that position on; empty when it is too long ago or never was, and when it is so
   * much that to reload is less.
   */
  private Optional<List<byte[]>> missed(String userId, String lastEventId) {
    return Position.parse(lastEventId)
        .flatMap(from -> recent.since(from).map(records -> frames(userId, from, records)))
        .filter(LiveFeed::fits);
  }

  /**
   * Ids keep what only {@code from} knows: another replica read the partitions in its own order.
   */
  private static List<byte[]> frames(String userId, Position from, List<RecentRecord> records) {
    Stream<byte[]> changes =
        records.stream()
            .flatMap(
                record ->
                    record.event().stream()
                        .filter(event -> event.userId().equals(userId))
                        .map(event -> Frames.change(record.after().or(from), event)));
    return Stream.concat(Stream.of(Frames.ready(from)), changes).toList();
  }

  private static boolean fits(List<byte[]> frames) {
    return frames.size() <= LiveStream.MAX_FRAMES / 2
        && frames.stream().mapToLong(frame -> frame.length).sum() <= LiveStream.MAX_BYTES / 2;
  }
}
