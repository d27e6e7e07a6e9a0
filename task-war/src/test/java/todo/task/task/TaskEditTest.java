package todo.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todo.event.Due;
import todo.event.InvalidFieldException;
import todo.event.Json;
import todo.event.NotificationMethod;
import todo.event.Recurrence;
import todo.event.Reminder;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.problem.Problem;
import todo.problem.ProblemException;
import todo.task.request.Person;

class TaskEditTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final TaskData MILK = milk("Milk", "fresh");

  private final Person ada = new Person("ada", null, ZoneOffset.UTC);
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  private TaskData created(String body) {
    return TaskEdit.create(Json.read(body), ada, clock);
  }

  private TaskData merged(String body, TaskData into) {
    return TaskEdit.merge(Json.read(body), ada, clock).apply(into);
  }

  private static TaskData milk(String title, String description) {
    TaskData.Builder task = new TaskData.Builder();
    task.title = title;
    task.description = description;
    task.due = new Due(NOW, false, ZoneOffset.UTC);
    task.reminders = List.of(new Reminder(NOW.minusSeconds(3_600), NotificationMethod.EMAIL));
    task.timeZone = ZoneOffset.UTC;
    return task.build();
  }

  @Test
  void aNewTaskNeedsATitleOnly() {
    TaskData task = created("{\"title\":\"Milk\"}");
    assertThat(task)
        .isEqualTo(new TaskData("Milk", null, null, TaskStatus.PENDING, List.of(), ZoneOffset.UTC));
  }

  @Test
  void everyFieldAtFaultIsNamedAtOnce() {
    assertThatThrownBy(() -> created("{\"title\":7,\"due_date\":\"soon\",\"colour\":\"red\"}"))
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
        "{\"title\":\"a\",\"reminders\":[{\"remind_at\":\"2026-03-02T00:00:00Z\",\"methode\":\"push\"}]} | methode is not a field",
        "{\"title\":\"a\",\"due_date\":\"2026-02-30T00:00:00Z\"} | due_date must be a day, such as 2026-12-27, or an RFC 3339",
        "{\"title\":\"a\",\"id\":5} | id is not a field",
        "{\"title\":\"a\",\"due_date\":\"2026-12-27T10:00:00\"} | due_date must be a day, such as 2026-12-27, or an RFC 3339",
        "{\"title\":\"a\",\"due_date\":\"2026-02-30\"} | due_date must be a day that there is",
        "{\"title\":\"a\",\"due_date\":\"2026-12-27\"} | time_zone: is missing",
        "{\"title\":\"a\",\"due_date\":\"2026-12-27T10:00:00Z\",\"all_day\":true} | time_zone: is missing",
        "{\"title\":\"a\",\"due_date\":\"2026-12-27\",\"all_day\":false} | all_day must be true",
        "{\"title\":\"a\",\"due_date\":\"2026-12-27\",\"time_zone\":\"Mars\"} | time_zone must be an IANA",
        "{\"title\":\"a\",\"priority\":5} | priority must be a whole number from 1 to 4",
        "{\"title\":\"a\",\"tags\":[7]} | tags must be an array of strings",
        "{\"title\":\"a\",\"project_id\":\"x\"} | project_id must be an integer",
        "{\"title\":\"a\",\"recurrence_from\":\"due_date\"} | recurrence_from: needs a recurrence",
      })
  void aWrongFieldIsNamed(String body, String error) {
    assertThatThrownBy(() -> created(body))
        .isInstanceOfAny(ProblemException.class, InvalidFieldException.class)
        .hasMessageContaining(error);
  }

  @Test
  void mergingChangesWhatIsThereAndRemovesWhatIsNull() {
    TaskData after = merged("{\"title\":\"Bread\",\"description\":null}", MILK);
    assertThat(after).isEqualTo(milk("Bread", null));
  }

  @Test
  void aTaskReadCanBePutBackAsItIs() {
    Task task = new Task(1, "ada", MILK, NOW);
    assertThat(
            TaskEdit.replace(
                    Json.read(
                        "{\"id\":1,\"title\":\"Milk\",\"description\":\"fresh\",\"due_date\":\"2026-03-01T10:00:00Z\","
                            + "\"status\":\"pending\",\"reminders\":[{\"remind_at\":\"2026-03-01T09:00:00Z\",\"method\":\"email\"}],"
                            + "\"version\":1,\"created_at\":\"2026-03-01T10:00:00Z\",\"updated_at\":\"2026-03-01T10:00:00Z\"}"),
                    ada,
                    clock)
                .apply(task.data(ZoneOffset.UTC)))
        .isEqualTo(task.data(ZoneOffset.UTC));
  }

  @Test
  void aNewReminderMustLieAhead() {
    assertThatThrownBy(
            () ->
                created(
                    "{\"title\":\"a\",\"reminders\":[{\"remind_at\":\"2026-03-01T09:58:00Z\",\"method\":\"email\"}]}"))
        .hasMessageContaining("remind_at");
  }

  @Test
  void aDayIsDueInItsZone() {
    assertThat(
            created("{\"title\":\"a\",\"due_date\":\"2026-12-27\",\"time_zone\":\"Europe/Berlin\"}")
                .due())
        .isEqualTo(new Due(Instant.parse("2026-12-26T23:00:00Z"), true, BERLIN));
  }

  @Test
  void anInstantAskedForAsAWholeDayIsTheDayThatItFallsOn() {
    assertThat(
            created(
                    "{\"title\":\"a\",\"due_date\":\"2026-12-26T23:30:00Z\",\"all_day\":true,\"time_zone\":\"Europe/Berlin\"}")
                .due())
        .isEqualTo(new Due(Instant.parse("2026-12-26T23:00:00Z"), true, BERLIN));
  }

  @Test
  void aDayKeepsItsDateInAnotherZoneAndAnInstantStays() {
    TaskData day =
        created("{\"title\":\"a\",\"due_date\":\"2026-12-27\",\"time_zone\":\"Asia/Tokyo\"}");
    assertThat(merged("{\"time_zone\":\"Europe/Berlin\"}", day).due())
        .isEqualTo(new Due(Instant.parse("2026-12-26T23:00:00Z"), true, BERLIN));
    TaskData instant = created("{\"title\":\"a\",\"due_date\":\"2026-12-27T10:00:00Z\"}");
    assertThat(merged("{\"time_zone\":\"Europe/Berlin\"}", instant).due())
        .isEqualTo(new Due(Instant.parse("2026-12-27T10:00:00Z"), false, BERLIN));
  }

  @Test
  void aRelativeReminderMovesWithTheDueDate() {
    TaskData task =
        created(
            "{\"title\":\"a\",\"due_date\":\"2026-12-27T10:00:00Z\",\"reminders\":[{\"minutes_before\":30,\"method\":\"email\"}]}");
    assertThat(task.reminders().get(0).remindAt()).isEqualTo(Instant.parse("2026-12-27T09:30:00Z"));
    TaskData moved = merged("{\"due_date\":\"2026-12-28T10:00:00Z\"}", task);
    assertThat(moved.reminders().get(0).remindAt())
        .isEqualTo(Instant.parse("2026-12-28T09:30:00Z"));
    assertThat(merged("{\"due_date\":null}", moved).reminders()).isEmpty();
  }

  @Test
  void tagsAreTheSameWhateverTheirCase() {
    assertThat(created("{\"title\":\"a\",\"tags\":[\"Work\",\"home\",\"work\"]}").tags())
        .containsExactly("Work", "home");
  }

  @Test
  void aRecurrenceCanBeCountedFromCompletion() {
    TaskData task =
        created(
            "{\"title\":\"a\",\"due_date\":\"2026-12-27\",\"time_zone\":\"Asia/Tokyo\",\"recurrence\":\"FREQ=DAILY\",\"recurrence_from\":\"completion\"}");
    assertThat(task.recurrence())
        .isEqualTo(new Recurrence("FREQ=DAILY", Recurrence.From.COMPLETION, null));
    assertThat(merged("{\"due_date\":null}", task).recurrence()).isNull();
  }
}
