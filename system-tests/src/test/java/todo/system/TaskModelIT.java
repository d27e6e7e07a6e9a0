package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/**
 * Tasks as people keep them: days, priorities, tags, parts, order, and what all of it publishes.
 */
@MicroShedTest
class TaskModelIT {
  private final Todo todo = Todo.running();
  private Person ada;

  @BeforeEach
  void aPersonSignsUp() {
    ada = todo.signUp();
  }

  @Test
  void everyFieldIsKeptAndPublished() {
    Task task =
        ada.creates(
            Todo.json(
                """
                {"title": "Plan", "due_date": "2030-03-31", "time_zone": "America/New_York",
                 "priority": 2, "tags": ["Work", "übung"],
                 "reminders": [{"minutes_before": 60, "method": "email"}]}\
                """));

    assertThat(task.json())
        .containsEntry("due_date", Json.createValue("2030-03-31T04:00:00Z"))
        .containsEntry("all_day", JsonValue.TRUE)
        .containsEntry("time_zone", Json.createValue("America/New_York"))
        .containsEntry("priority", Json.createValue(2));
    assertThat(task.json().getJsonArray("reminders").getJsonObject(0))
        .containsEntry("remind_at", Json.createValue("2030-03-31T03:00:00Z"));
    eventually(() -> assertThat(todo.topics().of("task-events", task.key())).hasSize(1));
    assertThat(todo.topics().of("task-events", task.key()).get(0).data().getJsonObject("task_data"))
        .containsEntry("all_day", JsonValue.TRUE)
        .containsEntry("due_time_zone", Json.createValue("America/New_York"))
        .containsEntry("time_zone", Json.createValue("Europe/Berlin"))
        .containsEntry("priority", Json.createValue(2))
        .containsEntry("tags", Json.createArrayBuilder(List.of("Work", "übung")).build());
  }

  @Test
  void oneLineOfTextIsATask() {
    ada.post("/api/projects", "{\"name\": \"House\"}").expect(201);

    Task task =
        ada.creates(
            Todo.json(
                """
                {"text": "Paint the wall on 2030-05-06 at 9:00 p2 #diy +House remind me 30 min before",
                 "time_zone": "Europe/Berlin"}\
                """));

    assertThat(task.title()).isEqualTo("Paint the wall");
    assertThat(task.json())
        .containsEntry("due_date", Json.createValue("2030-05-06T07:00:00Z"))
        .containsEntry("priority", Json.createValue(2))
        .containsEntry("tags", Json.createArrayBuilder().add("diy").build());
    assertThat(task.json().isNull("project_id")).isFalse();
    assertThat(task.json().getJsonArray("reminders").getJsonObject(0).getInt("minutes_before"))
        .isEqualTo(30);
    assertThat(
            ada.post("/api/tasks", "{\"text\": \"tomorrow p1\"}").expectProblem(400).faultyFields())
        .containsExactly("text");
    assertThat(
            ada.post("/api/tasks/parse", "{\"text\": \"Call Bob every monday\"}")
                .expect(200)
                .json()
                .getString("recurrence"))
        .isEqualTo("FREQ=WEEKLY;BYDAY=MO");
  }

  @Test
  void eachChangedFieldIsInTheTrail() {
    Task task = ada.creates("Plan");

    ada.changes(
        task, "{\"priority\": 1, \"tags\": [\"home\"], \"due_date\": \"2030-01-01T10:00:00Z\"}");

    eventually(
        () -> assertThat(fieldsOf(task)).containsExactlyInAnyOrder("priority", "tags", "due_date"));
  }

  @Test
  void aRelativeReminderMovesWithTheDueDate() {
    Task task =
        ada.creates(
            Todo.json(
                """
                {"title": "Call", "due_date": "2030-01-01T10:00:00Z",
                 "reminders": [{"minutes_before": 30, "method": "email"}]}\
                """));

    ada.changes(task, "{\"due_date\": \"2030-01-02T10:00:00Z\"}");

    eventually(
        () ->
            assertThat(ada.deliveries(task.id()))
                .extracting(d -> d.getString("remind_at"), d -> d.getString("state"))
                .containsExactlyInAnyOrder(
                    org.assertj.core.groups.Tuple.tuple("2030-01-01T09:30:00Z", "cancelled"),
                    org.assertj.core.groups.Tuple.tuple("2030-01-02T09:30:00Z", "queued")));
  }

  @Test
  void partsAreCompletedWithTheWhole() {
    Task whole = ada.creates("Move house");
    Task part = partOf(whole, "Pack");
    Task smallest = partOf(part, "Buy boxes");

    ada.completes(whole);

    assertThat(ada.sees(smallest.id()).status()).isEqualTo("completed");
    eventually(
        () ->
            assertThat(
                    Stream.of(whole, part, smallest)
                        .map(t -> todo.topics().of("task-events", t.key()).size()))
                .containsExactly(2, 2, 2));
  }

  @Test
  void aTaskIsNoPartOfItself() {
    Task whole = ada.creates("whole");
    Task part = partOf(whole, "part");

    assertThat(
            ada.request("PATCH", whole.path())
                .header("If-Match", whole.etag())
                .mergePatch("{\"parent_id\": " + part.id() + "}")
                .send()
                .expectProblem(400)
                .faultyFields())
        .containsExactly("parent_id");
  }

  @Test
  void anothersTaskIsNoParent() {
    Task theirs = todo.signUp().creates("theirs");
    assertThat(
            ada.post("/api/tasks", "{\"title\": \"mine\", \"parent_id\": " + theirs.id() + "}")
                .expectProblem(400)
                .faultyFields())
        .containsExactly("parent_id");
  }

  @Test
  void theTrashGivesBackATaskWithItsParts() {
    Task whole = ada.creates("whole");
    Task part = partOf(whole, "part");
    ada.deletes(ada.sees(whole.id()));
    ada.get(part.path()).expectProblem(404);

    ada.request("POST", whole.path() + "/restore").send().expect(200);

    assertThat(ada.sees(part.id()).title()).isEqualTo("part");
    eventually(
        () ->
            assertThat(todo.topics().of("task-events", part.key()))
                .extracting(event -> event.data().getString("event_type"))
                .containsExactly("created", "deleted", "updated"));
  }

  @Test
  void thePersonsOrderIsKept() {
    List<Task> tasks = Stream.of("a", "b", "c").map(ada::creates).toList();

    ada.post(tasks.get(2).path() + "/move", "{\"before\": " + tasks.get(1).id() + "}").expect(200);
    for (int i = 0; i < 100; i++) { // until the numbers between run out of decimals
      Task moved = tasks.get(i % 2 == 0 ? 1 : 2);
      ada.post(moved.path() + "/move", "{\"after\": " + tasks.get(0).id() + "}").expect(200);
    }

    assertThat(
            todo.database(Service.TASK)
                .rows("select title from task where owner = ? order by position", ada.id()))
        .containsExactly(Map.of("title", "a"), Map.of("title", "c"), Map.of("title", "b"));
  }

  @Test
  void manyTasksChangeTogetherOrNotAtAll() {
    Task first = ada.creates("first");
    Task second = ada.creates("second");
    Task theirs = todo.signUp().creates("theirs");

    ada.post("/api/tasks/bulk", bulk("complete", first.id(), second.id(), theirs.id()))
        .expectProblem(404);
    assertThat(ada.sees(first.id()).status()).isEqualTo("pending");
    ada.post("/api/tasks/bulk", bulk("complete", first.id(), second.id())).expect(200);
    assertThat(ada.sees(second.id()).status()).isEqualTo("completed");
    assertThat(
            ada.post("/api/tasks/bulk", bulk("explode", first.id()))
                .expectProblem(400)
                .faultyFields())
        .containsExactly("action");
  }

  private static String bulk(String action, Long... ids) {
    return Json.createObjectBuilder()
        .add("ids", Json.createArrayBuilder(List.of(ids)))
        .add("action", action)
        .build()
        .toString();
  }

  private Task partOf(Task whole, String title) {
    JsonObject part =
        Json.createObjectBuilder().add("title", title).add("parent_id", whole.id()).build();
    return ada.creates(part);
  }

  private List<String> fieldsOf(Task task) {
    return todo.topics().of("task-updates", task.key()).stream()
        .map(event -> event.data().getString("field_changed"))
        .toList();
  }
}
