package todo.task.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import todo.problem.ProblemException;

/**
 * Who listens at this replica, by person.
 *
 * <p>Not thread-safe: the feed's lock guards it.
 */
final class OpenStreams {
  private static final Duration LATER = Duration.ofSeconds(10);

  private final int maxPerPerson;
  private final int maxInAll;
  private final Map<String, Set<LiveStream>> byPerson = new HashMap<>();
  private int size;

  OpenStreams(int maxPerPerson, int maxInAll) {
    this.maxPerPerson = maxPerPerson;
    this.maxInAll = maxInAll;
  }

  int size() {
    return size;
  }

  /**
   * @throws ProblemException 429 when the person has too many, 503 when all have
   */
  void add(LiveStream stream) {
    if (byPerson.getOrDefault(stream.userId(), Set.of()).size() >= maxPerPerson) {
      throw ProblemException.tryLater(
          429, "You have " + maxPerPerson + " open streams, and no more are allowed.", LATER);
    }
    if (size >= maxInAll) {
      throw ProblemException.tryLater(503, "Too many streams are open. Try again later.", LATER);
    }
    byPerson.computeIfAbsent(stream.userId(), person -> new HashSet<>()).add(stream);
    size++;
  }

  void remove(LiveStream stream) {
    Set<LiveStream> streams = byPerson.getOrDefault(stream.userId(), Set.of());
    if (streams.contains(stream)) {
      streams.remove(stream);
      size--;
    }
    if (streams.isEmpty()) {
      byPerson.remove(stream.userId());
    }
  }

  boolean has(String userId) {
    return byPerson.containsKey(userId);
  }

  /** Sends to all of a person's; answers to how many. */
  int send(String userId, byte[] frame) {
    return send(byPerson.getOrDefault(userId, Set.of()), frame);
  }

  int sendToAll(byte[] frame) {
    return send(all(), frame);
  }

  void end(Predicate<LiveStream> those) {
    all().stream().filter(those).forEach(this::end);
  }

  /** A client that can't take it is behind: it is let go, and catches up when it comes again. */
  private int send(Iterable<LiveStream> streams, byte[] frame) {
    List<LiveStream> behind = new ArrayList<>();
    int sent = 0;
    for (LiveStream stream : streams) {
      if (stream.offer(frame)) {
        sent++;
      } else {
        behind.add(stream);
      }
    }
    behind.forEach(this::end);
    return sent;
  }

  private void end(LiveStream stream) {
    remove(stream);
    stream.end();
  }

  private List<LiveStream> all() {
    return byPerson.values().stream().flatMap(Set::stream).toList();
  }
}
