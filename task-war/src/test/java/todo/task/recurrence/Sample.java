package todo.task.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule, and from where it counts. */
record Sample(String rule, LocalDateTime start, boolean allDay, ZoneId zone) {

  RecurrenceRule parsed() {
    return RecurrenceRule.parse(rule);
  }

  /** The first occurrences of our own series, the start among them. */
  List<Instant> first(int most) {
    Series series = new Series(parsed(), start, allDay, zone);
    List<Instant> first = new ArrayList<>();
    Optional<LocalDateTime> next = Optional.of(start);
    while (next.isPresent() && first.size() < most) {
      first.add(series.instant(next.get()));
      next = series.next(next.get());
    }
    return first;
  }
}
