package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Every change can be taken back, unless something newer stands in the way. */
@MicroShedTest
class UndoIT {
  private final Todo todo = Todo.running();
  private Person ada;

  @BeforeEach
  void aPersonSignsUp() {
    ada = todo.signUp();
  }

  @Test
  void aNewTaskGoesToTheTrash() {
    Answer created = ada.post("/api/tasks", "{\"title\": \"mistake\"}").expect(201);

    undo(change(created)).expect(200);

    ada.get(new Task(created.json()).path()).expectProblem(404);
  }

  @Test
  void aChangedTaskIsAsItWas() {
    Task task =
        ada.creates(Todo.json("{\"title\": \"Milk\", \"tags\": [\"shop\"], \"priority\": 3}"));
    String change = change(patch(task, "{\"title\": \"Bread\", \"tags\": [], \"priority\": null}"));

    Answer undone = undo(change).expect(200);

    Task now = ada.sees(task.id());
    assertThat(now.title()).isEqualTo("Milk");
    assertThat(now.json().get("tags")).isEqualTo(task.json().get("tags"));
    assertThat(now.json().get("priority")).isEqualTo(task.json().get("priority"));
    eventually(
        () ->
            assertThat(todo.topics().of("task-updates", task.key()))
                .extracting(event -> event.data().get("new_value").toString())
                .contains("\"Milk\""));
    undo(change(undone)).expect(200);
    assertThat(ada.sees(task.id()).title()).isEqualTo("Bread");
  }

  @Test
  void changesAreUndoneFromTheLastOneBackwards() {
    Task task = ada.creates("one");
    Answer second = patch(task, "{\"title\": \"two\"}");
    Answer third = patch(new Task(second.json()), "{\"title\": \"three\"}");

    assertThat(undo(change(second)).expectProblem(409).json().getString("detail"))
        .contains("three", task.key());
    undo(change(third)).expect(200);
    undo(change(second)).expect(200);

    assertThat(ada.sees(task.id()).title()).isEqualTo("one");
  }

  @Test
  void aDeletionOfManyIsUndoneAsAWhole() {
    Task first = ada.creates("first");
    Task second = ada.creates("second");
    Answer deleted =
        ada.post(
                "/api/tasks/bulk",
                "{\"ids\": [" + first.id() + "," + second.id() + "], \"action\": \"delete\"}")
            .expect(200);

    undo(change(deleted)).expect(200);

    assertThat(ada.get("/api/tasks").expect(200).items()).hasSize(2);
  }

  @Test
  void whatChangesNothingHasNoChange() {
    Task task = ada.creates("same");
    assertThat(patch(task, "{\"title\": \"same\"}").header("Change-Id")).isNull();
  }

  @Test
  void aRepeatedRequestAnswersTheSameChange() {
    String key = UUID.randomUUID().toString();
    Answer first = keyed(key).expect(201);
    assertThat(change(keyed(key).expect(201))).isEqualTo(change(first));
  }

  @Test
  void anothersChangeIsNotFound() {
    String change = change(ada.post("/api/tasks", "{\"title\": \"mine\"}").expect(201));
    todo.signUp().request("POST", "/api/changes/" + change + "/undo").send().expectProblem(404);
    undo("no-id").expectProblem(404);
  }

  private Answer keyed(String key) {
    return ada.request("POST", "/api/tasks")
        .header("Idempotency-Key", key)
        .json("{\"title\": \"once\"}")
        .send();
  }

  private Answer patch(Task task, String patch) {
    return ada.request("PATCH", task.path())
        .header("If-Match", task.etag())
        .mergePatch(patch)
        .send()
        .expect(200);
  }

  private Answer undo(String change) {
    return ada.request("POST", "/api/changes/" + change + "/undo").send();
  }

  private static String change(Answer answer) {
    return answer.header("Change-Id");
  }
}
