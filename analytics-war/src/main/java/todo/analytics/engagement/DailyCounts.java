package todo.analytics.engagement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import todo.event.Envelope;
import todo.event.TaskEvent;

/** A batch of events, counted for each person and day before the database hears of it. */
final class DailyCounts {

  /** A person's day. */
  private record Key(String userId, LocalDate day) {}

  /**
   * What a batch adds to a person's day.
   *
   * @param timeZone the day's, by the last of these events
   */
  record Addition(String userId, String timeZone, DayCount count) {}

  private final Map<Key, Addition> additions = new HashMap<>();

  /** Counts the event if it is a fact about a task; any other has no effect. */
  void add(Envelope envelope) {
    if (!envelope.isFact() || !(envelope.event() instanceof TaskEvent event)) {
      return;
    }
    ZoneId zone = event.task().timeZone() == null ? ZoneOffset.UTC : event.task().timeZone();
    Key key = new Key(event.userId(), LocalDate.ofInstant(event.timestamp(), zone));
    Addition before = additions.get(key);
    DayCount count = before == null ? DayCount.none(key.day) : before.count;
    additions.put(key, new Addition(key.userId, zoneName(zone), count.plus(event)));
  }

  /**
   * In one order for everybody: two replicas that lock the same days in different orders would wait
   * for each other.
   */
  List<Addition> sorted() {
    return additions.values().stream()
        .sorted(Comparator.comparing(Addition::userId).thenComparing(a -> a.count.day()))
        .toList();
  }

  private static String zoneName(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }
}
