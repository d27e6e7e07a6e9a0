package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A completed task comes again, once, by the processor. */
@MicroShedTest
class RecurrenceIT {
  private final Todo todo = Todo.running();
  private Person ada;

  @BeforeEach
  void aPersonSignsUp() {
    ada = todo.signUp();
  }

  @Test
  void theNextOccurrenceIsMadeOnceAndByTheSystem() {
    Task first =
        ada.creates(
            Todo.json(
                """
                {"title": "Water", "due_date": "2030-03-30T08:00:00Z", "recurrence": "FREQ=DAILY",
                 "tags": ["home"], "reminders": [{"minutes_before": 10, "method": "email"}]}\
                """));

    ada.completes(first);

    eventually(() -> assertThat(pending()).hasSize(1));
    JsonObject next = pending().get(0);
    // nine o'clock in Berlin stays nine o'clock when summer time begins
    assertThat(next.getString("due_date")).isEqualTo("2030-03-31T07:00:00Z");
    assertThat(next.getString("recurrence")).isEqualTo("FREQ=DAILY");
    assertThat(next.getJsonArray("reminders").getJsonObject(0).getString("remind_at"))
        .isEqualTo("2030-03-31T06:50:00Z");
    eventually(
        () ->
            assertThat(todo.topics().of("task-updates", first.key()))
                .extracting(
                    e ->
                        Map.entry(
                            e.data().getString("field_changed"), e.data().getString("changed_by")))
                .containsExactly(
                    Map.entry("status", "user"),
                    Map.entry("recurrence", "system"),
                    Map.entry("recurrence_from", "system")));
    assertThat(ada.get("/api/tasks?status=completed").expect(200).items()).hasSize(1);
  }

  @Test
  void aCompletionIsUndoneWithWhatFollowedIt() {
    Task task = recurring("FREQ=WEEKLY");
    String change =
        ada.request("POST", task.path() + "/complete").send().expect(200).header("Change-Id");
    eventually(() -> assertThat(pending()).hasSize(1));

    ada.request("POST", "/api/changes/" + change + "/undo").send().expect(200);

    assertThat(pending()).hasSize(1);
    Task again = ada.sees(task.id());
    assertThat(again.status()).isEqualTo("pending");
    assertThat(again.json().getString("recurrence")).isEqualTo("FREQ=WEEKLY");
    ada.completes(again);
    eventually(() -> assertThat(pending()).hasSize(1).doesNotContain(again.json()));
  }

  @Test
  void theLastOfASeriesIsTheLast() {
    Task task = recurring("FREQ=DAILY;COUNT=1");
    ada.completes(task);
    eventually(() -> assertThat(ada.sees(task.id()).json().isNull("recurrence")).isTrue());
    assertThat(pending()).isEmpty();
    ada.request("POST", recurring("FREQ=DAILY;COUNT=1").path() + "/skip").send().expectProblem(409);
  }

  @Test
  void anOccurrenceIsSkipped() {
    Task task = recurring("FREQ=MONTHLY;BYMONTHDAY=-1");

    Task skipped = new Task(ada.request("POST", task.path() + "/skip").send().expect(200).json());

    assertThat(skipped.json().getString("due_date")).isEqualTo("2030-01-31T09:00:00Z");
    ada.request("POST", ada.creates("once").path() + "/skip").send().expectProblem(409);
  }

  @Test
  void partsAreToBeDoneAnew() {
    Task whole = recurring("FREQ=DAILY");
    ada.post("/api/tasks", "{\"title\": \"part\", \"parent_id\": " + whole.id() + "}").expect(201);

    ada.completes(whole);

    eventually(
        () ->
            assertThat(pending())
                .extracting(task -> task.getString("title"))
                .containsExactlyInAnyOrder("again", "part"));
  }

  @Test
  void aRuleThatIsWrongIsNamed() {
    for (String rule : List.of("FREQ=SOMETIMES", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")) {
      assertThat(
              ada.post(
                      "/api/tasks",
                      "{\"title\": \"a\", \"due_date\": \"2030-01-01T09:00:00Z\", \"recurrence\": \""
                          + rule
                          + "\"}")
                  .expectProblem(400)
                  .faultyFields())
          .containsExactly("recurrence");
    }
  }

  private Task recurring(String rule) {
    return ada.creates(
        Todo.json(
            "{\"title\": \"again\", \"due_date\": \"2030-01-01T09:00:00Z\", \"recurrence\": \""
                + rule
                + "\"}"));
  }

  private List<JsonObject> pending() {
    return ada.get("/api/tasks?status=pending").expect(200).items();
  }
}
