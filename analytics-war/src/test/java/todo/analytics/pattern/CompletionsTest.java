package todo.analytics.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import todo.analytics.TestDatabase;
import todo.event.Due;
import todo.event.TaskData;
import todo.event.TaskEvent;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskEvent.TaskDeleted;

class CompletionsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate DAY = LocalDate.parse("2026-01-26");

  /** 23:30 in Berlin. */
  private static final Instant LATE_EVENING = Instant.parse("2026-01-26T22:30:00Z");

  private final TestDatabase database = TestDatabase.create();

  @Test
  void theHourAndTheDayAreThePersonsOwn() throws Exception {
    count(
        completed(1, "ann", null, LATE_EVENING),
        completed(2, "ann", null, LATE_EVENING.plus(Duration.ofMinutes(29))),
        completed(3, "ann", null, LATE_EVENING.plus(Duration.ofMinutes(30))),
        completed(4, "bob", null, LATE_EVENING));

    assertThat(report("ann").getInt("completed")).isEqualTo(2);
    assertThat(report("ann").getJsonArray("hours").getInt(23)).isEqualTo(2);
    assertThat(report("ann").getJsonArray("hours").getInt(0)).isZero();
  }

  @Test
  void aDayLastsUntilItEndsAndAMomentUntilItIsThere() throws Exception {
    Due day = Due.on(DAY, BERLIN);
    Due moment = new Due(LATE_EVENING, false, BERLIN);
    count(
        completed(1, "ann", day, LATE_EVENING),
        completed(2, "ann", moment, LATE_EVENING),
        completed(3, "ann", moment, LATE_EVENING.plusSeconds(1)),
        completed(4, "ann", Due.on(DAY.minusDays(1), BERLIN), LATE_EVENING),
        completed(5, "ann", null, LATE_EVENING));

    assertThat(report("ann").getInt("on_time")).isEqualTo(2);
    assertThat(report("ann").getInt("late")).isEqualTo(2);
  }

  @Test
  void howLongItWasOpenCountsFromItsMaking() throws Exception {
    count(created(1, 1), created(2, 2), created(3, 8), created(4, 31));
    count(
        completed(1, "ann", null, LATE_EVENING),
        completed(2, "ann", null, LATE_EVENING),
        completed(3, "ann", null, LATE_EVENING),
        completed(4, "ann", null, LATE_EVENING),
        completed(5, "ann", null, LATE_EVENING)); // made before anybody counted

    JsonObject report = report("ann");
    assertThat(report.getInt("completed")).isEqualTo(5);
    for (String open : List.of("open_day", "open_week", "open_month", "open_longer")) {
      assertThat(report.getInt(open)).as(open).isEqualTo(1);
    }
  }

  @Test
  void aTaskMadeAndCompletedInOneBatchCountsAndADeletedOneIsForgotten() throws Exception {
    count(created(1, 0), completed(1, "ann", null, LATE_EVENING), created(2, 0));
    count(new TaskDeleted(1, "ann", task(null), LATE_EVENING));

    assertThat(report("ann").getInt("open_day")).isEqualTo(1);
    Map<Long, Instant> births =
        database
            .transactions()
            .call(connection -> Births.of(connection, List.of(created(1, 0), created(2, 0))));
    assertThat(births).containsOnlyKeys(2L);
  }

  @Test
  void countsOfLaterBatchesAreAdded() throws Exception {
    count(completed(1, "ann", Due.on(DAY, BERLIN), LATE_EVENING));
    count(completed(1, "ann", Due.on(DAY, BERLIN), LATE_EVENING));

    assertThat(report("ann").getInt("on_time")).isEqualTo(2);
  }

  @Test
  void theDocumentationNamesEveryMember() throws Exception {
    assertThat(report("nobody"))
        .containsOnlyKeys(
            Arrays.stream(PatternDocument.class.getRecordComponents())
                .map(CompletionsTest::name)
                .toList());
    assertThat(report("nobody").getJsonArray("hours")).hasSize(24);
  }

  private void count(TaskEvent... facts) throws Exception {
    database
        .transactions()
        .call(
            connection -> {
              Completions.count(connection, List.of(facts));
              return null;
            });
  }

  private JsonObject report(String userId) throws Exception {
    return database.transactions().call(c -> PatternReport.of(c, userId, DAY, DAY)).toJson();
  }

  private static TaskCreated created(long id, int daysBefore) {
    return new TaskCreated(id, "ann", task(null), LATE_EVENING.minus(Duration.ofDays(daysBefore)));
  }

  private static TaskCompleted completed(long id, String userId, Due due, Instant at) {
    return new TaskCompleted(id, userId, task(due), at);
  }

  private static TaskData task(Due due) {
    TaskData.Builder task = new TaskData.Builder();
    task.title = "Buy milk";
    task.due = due;
    task.timeZone = BERLIN;
    return task.build();
  }

  private static String name(RecordComponent component) {
    String name = component.getAccessor().getAnnotation(Schema.class).name();
    return name.isEmpty() ? component.getName() : name;
  }
}
