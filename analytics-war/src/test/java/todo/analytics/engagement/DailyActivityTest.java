package todo.analytics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import todo.analytics.TestDatabase;
import todo.channel.ReceivedEvent;
import todo.channel.TopicRecord;
import todo.event.Envelope;
import todo.event.TaskData;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskStatus;
import todo.event.Topic;

class DailyActivityTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-26");
  private static final DayRange TWO_DAYS = new DayRange(FIRST, FIRST.plusDays(1));

  private final TestDatabase database = TestDatabase.create();

  @Test
  void countsOfLaterBatchesAreAdded() throws Exception {
    count(List.of(created("ann", 0, "Europe/Berlin"), created("ann", 0, "Europe/Berlin")));
    count(List.of(created("ann", 0, "Europe/Berlin"), created("ann", 1, "Europe/Berlin")));

    assertThat(read("ann").values())
        .containsExactly(
            new DayCount(FIRST, 3, 0, 0, 3), new DayCount(FIRST.plusDays(1), 1, 0, 0, 1));
  }

  @Test
  void aPersonSeesTheirOwnDaysOfTheRangeOnly() throws Exception {
    count(List.of(created("ann", -1, null), created("ann", 2, null), created("bob", 0, null)));

    assertThat(read("ann")).isEmpty();
    assertThat(read("bob")).hasSize(1);
  }

  @Test
  void theZoneIsThatOfTheLatestDay() throws Exception {
    assertThat(zone("ann")).isEqualTo(ZoneOffset.UTC);

    count(List.of(created("ann", 0, "Europe/Berlin"), created("ann", 5, "Asia/Tokyo")));
    count(List.of(created("ann", 1, "America/Lima"), created("bob", 9, "Africa/Cairo")));

    assertThat(zone("ann")).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void aBatchWithoutFactsWritesNothing() throws Exception {
    count(List.of());

    assertThat(read("ann")).isEmpty();
  }

  @Test
  void replicasThatCountTheSameDaysNeitherWaitForEachOtherNorLoseACount() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Void>> replicas = new ArrayList<>();
    for (int replica = 0; replica < 4; replica++) {
      List<ReceivedEvent> batch = new ArrayList<>();
      for (int person = 0; person < 50; person++) {
        batch.add(created("person " + person, person % 2, null));
      }
      Collections.rotate(batch, 17 * replica);
      replicas.add(
          () -> {
            for (int i = 0; i < 25; i++) {
              count(batch);
            }
            return null;
          });
    }
    for (Future<Void> replica : threads.invokeAll(replicas)) {
      replica.get();
    }
    threads.shutdown();

    for (int person = 0; person < 50; person++) {
      assertThat(read("person " + person).values())
          .extracting(DayCount::created)
          .containsExactly(100);
    }
  }

  private void count(List<ReceivedEvent> events) throws Exception {
    database
        .transactions()
        .call(
            connection -> {
              AnalyticsChannel.count(connection, events);
              return null;
            });
  }

  private java.util.Map<LocalDate, DayCount> read(String userId) throws Exception {
    return database.transactions().call(c -> DailyActivity.read(c, userId, TWO_DAYS));
  }

  private ZoneId zone(String userId) throws Exception {
    return database.transactions().call(c -> DailyActivity.timeZone(c, userId));
  }

  private static ReceivedEvent created(String userId, int daysAfterFirst, String zone) {
    ZoneId zoneId = zone == null ? null : ZoneId.of(zone);
    TaskData task = new TaskData("Buy milk", null, null, TaskStatus.PENDING, List.of(), zoneId);
    Instant noon = FIRST.plusDays(daysAfterFirst).atTime(12, 0).toInstant(ZoneOffset.UTC);
    Envelope envelope =
        new Envelope(
            "id", Envelope.TODO_TASK, noon, 1, null, new TaskCreated(1, userId, task, noon));
    return new ReceivedEvent(null, envelope, new TopicRecord(Topic.TASK_EVENTS, 0, 0, null, null));
  }
}
