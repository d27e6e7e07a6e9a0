package todo.analytics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import todo.analytics.engagement.DailyCounts.Addition;
import todo.event.Envelope;
import todo.event.Event;
import todo.event.TaskData;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskEvent.TaskDeleted;
import todo.event.TaskEvent.TaskUpdated;
import todo.event.TaskStatus;

class DailyCountsTest {
  private static final String NOON = "2026-01-26T12:00:00Z";

  private final DailyCounts counts = new DailyCounts();

  @Test
  void eachTypeIsCountedOnItsOwnAndUpdatesOnlyAsEvents() {
    add(created("ann", NOON, null));
    add(created("ann", NOON, null));
    add(new TaskUpdated(1, "ann", task(null), Instant.parse(NOON)));
    add(new TaskCompleted(1, "ann", task(null), Instant.parse(NOON)));
    add(new TaskDeleted(1, "ann", task(null), Instant.parse(NOON)));

    assertThat(counts.sorted())
        .containsExactly(new Addition("ann", "UTC", new DayCount(day("2026-01-26"), 2, 1, 1, 5)));
  }

  @Test
  void eventsOfOtherProducersAreNotCounted() {
    counts.add(new Envelope("1", "/another", null, 0, null, created("ann", NOON, null)));
    counts.add(new Envelope("2", Envelope.UNKNOWN, null, 0, null, created("ann", NOON, null)));

    assertThat(counts.sorted()).isEmpty();
  }

  @Test
  void personsAndDaysAreInOneOrder() {
    add(created("bob", "2026-01-27T12:00:00Z", null));
    add(created("ann", "2026-01-28T12:00:00Z", null));
    add(created("bob", "2026-01-26T12:00:00Z", null));

    assertThat(counts.sorted())
        .extracting(a -> a.userId() + " " + a.count().day())
        .containsExactly("ann 2026-01-28", "bob 2026-01-26", "bob 2026-01-27");
  }

  @Test
  void theDayIsThePersonsOwn() {
    add(created("honolulu", "2026-01-26T09:59:59Z", "Pacific/Honolulu"));
    add(created("kiritimati", "2026-01-26T10:00:00Z", "Pacific/Kiritimati"));
    add(created("nowhere", "2026-01-26T23:59:59.999999Z", null));

    assertThat(counts.sorted())
        .extracting(a -> a.userId() + " " + a.count().day() + " " + a.timeZone())
        .containsExactly(
            "honolulu 2026-01-25 Pacific/Honolulu",
            "kiritimati 2026-01-27 Pacific/Kiritimati",
            "nowhere 2026-01-26 UTC");
  }

  @Test
  void theDayClocksGoForwardHasTwentyThreeHours() {
    List<String> hours =
        List.of(
            "2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z", // midnight, UTC+1
            "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z"); // midnight, UTC+2
    hours.forEach(hour -> add(created("ann", hour, "Europe/Berlin")));

    assertThat(counts.sorted())
        .extracting(a -> a.count().day() + ": " + a.count().created())
        .containsExactly("2026-03-28: 1", "2026-03-29: 2", "2026-03-30: 1");
  }

  @Test
  void theDayClocksGoBackHasTwentyFiveHours() {
    List<String> hours =
        List.of(
            "2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z", // midnight, UTC+2
            "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z"); // midnight, UTC+1
    hours.forEach(hour -> add(created("ann", hour, "Europe/Berlin")));

    assertThat(counts.sorted())
        .extracting(a -> a.count().day() + ": " + a.count().created())
        .containsExactly("2026-10-24: 1", "2026-10-25: 2", "2026-10-26: 1");
  }

  private void add(Event event) {
    counts.add(new Envelope("id", Envelope.TODO_TASK, null, 1, null, event));
  }

  private static TaskCreated created(String userId, String timestamp, String zone) {
    return new TaskCreated(1, userId, task(zone), Instant.parse(timestamp));
  }

  private static TaskData task(String zone) {
    return new TaskData(
        "Buy groceries",
        null,
        null,
        TaskStatus.PENDING,
        List.of(),
        zone == null ? null : ZoneId.of(zone));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
