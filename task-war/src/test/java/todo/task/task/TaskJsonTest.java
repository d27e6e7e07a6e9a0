package todo.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todo.event.Json;
import todo.event.NotificationMethod;
import todo.event.Reminder;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.problem.Problem;
import todo.problem.ProblemException;

class TaskJsonTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final TaskData MILK =
      new TaskData(
          "Milk",
          "fresh",
          NOW,
          TaskStatus.PENDING,
          List.of(new Reminder(NOW.minusSeconds(3_600), NotificationMethod.EMAIL)),
          ZoneOffset.UTC);

  private final Person ada = new Person("ada", null, ZoneOffset.UTC);
  private final TaskJson json = new TaskJson(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aNewTaskNeedsATitleOnly() {
    TaskData task = json.readNew(Json.read("{\"title\":\"Milk\"}"), ada);
    assertThat(task)
        .isEqualTo(new TaskData("Milk", null, null, TaskStatus.PENDING, List.of(), ZoneOffset.UTC));
  }

  @Test
  void everyFieldAtFaultIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                json.readNew(
                    Json.read("{\"title\":7,\"due_date\":\"soon\",\"colour\":\"red\"}"), ada))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().errors())
                    .extracting(Problem.FieldError::field)
                    .containsExactlyInAnyOrder("colour", "title", "due_date"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | title is missing",
        "{\"title\":\"  \"} | title must not be blank",
        "{\"title\":null} | title is missing",
        "{\"title\":\"a\",\"status\":\"asleep\"} | status must be pending or completed",
        "{\"title\":\"a\",\"reminders\":{}} | reminders must be an array",
        "{\"title\":\"a\",\"reminders\":[1]} | reminders must hold objects",
        "{\"title\":\"a\",\"reminders\":[{\"method\":\"email\"}]} | remind_at is missing",
        "{\"title\":\"a\",\"reminders\":[{\"remind_at\":\"2026-03-02T00:00:00Z\",\"method\":\"fax\"}]} | method must be email, push or sms",
        "{\"title\":\"a\",\"due_date\":\"2026-02-30T00:00:00Z\"} | due_date must be an RFC 3339",
        "{\"title\":\"a\",\"id\":5} | id is not a field",
      })
  void aWrongFieldIsNamed(String body, String error) {
    assertThatThrownBy(() -> json.readNew(Json.read(body), ada))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(error);
  }

  @Test
  void mergingChangesWhatIsThereAndRemovesWhatIsNull() {
    TaskData after =
        json.merge(Json.read("{\"title\":\"Bread\",\"description\":null}"), ada).apply(MILK);
    assertThat(after)
        .isEqualTo(
            new TaskData("Bread", null, NOW, TaskStatus.PENDING, MILK.reminders(), ZoneOffset.UTC));
  }

  @Test
  void aTaskReadCanBePutBackAsItIs() {
    Task task = new Task(1, "ada", MILK, NOW);
    assertThat(
            json.replace(
                    Json.read(
                        "{\"id\":1,\"title\":\"Milk\",\"description\":\"fresh\",\"due_date\":\"2026-03-01T10:00:00Z\","
                            + "\"status\":\"pending\",\"reminders\":[{\"remind_at\":\"2026-03-01T09:00:00Z\",\"method\":\"email\"}],"
                            + "\"version\":1,\"created_at\":\"2026-03-01T10:00:00Z\",\"updated_at\":\"2026-03-01T10:00:00Z\"}"),
                    ada)
                .apply(task.data(ZoneOffset.UTC)))
        .isEqualTo(MILK);
  }

  @Test
  void aNewReminderMustLieAhead() {
    assertThatThrownBy(
            () ->
                json.readNew(
                    Json.read(
                        "{\"title\":\"a\",\"reminders\":[{\"remind_at\":\"2026-03-01T09:58:00Z\",\"method\":\"email\"}]}"),
                    ada))
        .hasMessageContaining("remind_at");
  }
}
