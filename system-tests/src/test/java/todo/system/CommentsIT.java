package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/** Comments, each change of which is a change of their task. */
@MicroShedTest
class CommentsIT {
  private final Todo todo = Todo.running();
  private Person ada;
  private Task task;

  @BeforeEach
  void aPersonHasATask() {
    ada = todo.signUp();
    task = ada.creates("Buy groceries");
  }

  @Test
  void aCommentIsAddedChangedAndDeletedAndTheTaskTellsOfIt() {
    Answer made = ada.post(comments(), text("The shop is closed.\nTry again.")).expect(201);
    String path = comments() + "/" + made.json().getInt("id");
    assertThat(made.header("Location")).endsWith(path);
    assertThat(made.json().getString("text")).isEqualTo("The shop is closed.\nTry again.");

    JsonObject changed = patch(ada, path, text("It is open.")).expect(200).json();
    assertThat(changed.getString("text")).isEqualTo("It is open.");
    assertThat(texts()).containsExactly("It is open.");

    ada.request("DELETE", path).send().expect(204);
    assertThat(texts()).isEmpty();
    ada.request("DELETE", path).send().expectProblem(404);
    patch(ada, path, text("again")).expectProblem(404);

    assertThat(ada.sees(task.id()).version()).isEqualTo(task.version() + 3);
    eventually(
        () ->
            assertThat(commentChanges())
                .containsExactly(
                    "null -> The shop is closed.\nTry again.",
                    "The shop is closed.\nTry again. -> It is open.",
                    "It is open. -> null"));
  }

  @Test
  void aChangeThatChangesNothingPublishesNothing() {
    JsonObject comment = ada.post(comments(), text("same")).expect(201).json();

    patch(ada, comments() + "/" + comment.getInt("id"), text("same")).expect(200);

    assertThat(ada.sees(task.id()).version()).isEqualTo(task.version() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text   | {}",
        "text   | {\"text\": null}",
        "text   | {\"text\": \" \"}",
        "text   | {\"text\": 7}",
        "text   | {\"text\": \"NUL \\u0000\"}",
        "text   | {\"text\": \"half \\ud83d\"}",
        "author | {\"text\": \"a\", \"author\": \"eve\"}",
      })
  void aWrongFieldIsNamed(String field, String body) {
    JsonObject comment = ada.post(comments(), text("a")).expect(201).json();

    assertThat(ada.post(comments(), body).expectProblem(400).faultyFields()).containsExactly(field);
    assertThat(
            patch(ada, comments() + "/" + comment.getInt("id"), body)
                .expectProblem(400)
                .faultyFields())
        .containsExactly(field);
    assertThat(texts()).containsExactly("a");
  }

  @Test
  void aCommentHasAtMost10000Characters() {
    ada.post(comments(), text("🌱".repeat(10_000))).expect(201);
    ada.post(comments(), text("a".repeat(10_001))).expectProblem(400);
    assertThat(texts()).containsExactly("🌱".repeat(10_000));
  }

  @Test
  void whatLooksLikeMarkupStaysText() {
    String markup = "<img src=x onerror=alert(1)> & \"x\" \\ '; drop table comment; --";
    ada.post(comments(), text(markup)).expect(201);

    assertThat(texts()).containsExactly(markup);
  }

  @Test
  void commentsAreReadPageByPageOldestFirst() {
    IntStream.range(0, 5).forEach(i -> ada.post(comments(), text("c" + i)).expect(201));
    List<String> seen = new ArrayList<>();
    String next = comments() + "?limit=2";
    while (next != null) {
      Answer page = ada.get(next).expect(200);
      page.items().forEach(comment -> seen.add(comment.getString("text")));
      String link = page.header("Link");
      assertThat(link == null).isEqualTo(page.json().isNull("next"));
      next =
          link == null
              ? null
              : link.substring(1, link.indexOf('>')).substring(todo.url(Service.TASK).length());
    }

    assertThat(seen).containsExactly("c0", "c1", "c2", "c3", "c4");
    ada.get(comments() + "?cursor=x").expectProblem(400);
    ada.get(comments() + "?limit=0").expectProblem(400);
  }

  @Test
  void anothersCommentsAreNotThere() {
    JsonObject comment = ada.post(comments(), text("mine")).expect(201).json();
    String path = comments() + "/" + comment.getInt("id");
    Person eve = todo.signUp();
    Task hers = eve.creates("hers");

    eve.get(comments()).expectProblem(404);
    eve.post(comments(), text("a")).expectProblem(404);
    patch(eve, path, text("a")).expectProblem(404);
    eve.request("DELETE", path).send().expectProblem(404);
    String underHers = hers.path() + "/comments/" + comment.getInt("id");
    patch(eve, underHers, text("a")).expectProblem(404);
    eve.request("DELETE", underHers).send().expectProblem(404);
    assertThat(texts()).containsExactly("mine");
  }

  @Test
  void aTaskInTheTrashTakesNoComment() {
    ada.post(comments(), text("before")).expect(201);
    ada.deletes(ada.sees(task.id()));

    ada.get(comments()).expectProblem(404);
    ada.post(comments(), text("after")).expectProblem(404);
    ada.request("POST", task.path() + "/restore").send().expect(200);
    assertThat(texts()).containsExactly("before");
  }

  @Test
  void changesAtOnceTellOfEachOther() {
    JsonObject comment = ada.post(comments(), text("0")).expect(201).json();
    String path = comments() + "/" + comment.getInt("id");

    IntStream.rangeClosed(1, 8).parallel().forEach(i -> patch(ada, path, text("" + i)).expect(200));

    eventually(() -> assertThat(commentChanges()).hasSize(9));
    String last = "null";
    for (String change : commentChanges()) {
      assertThat(change).startsWith(last + " -> ");
      last = change.substring(change.indexOf(" -> ") + 4);
    }
    assertThat(texts()).containsExactly(last);
  }

  private String comments() {
    return task.path() + "/comments";
  }

  private List<String> texts() {
    return ada.get(comments()).expect(200).items().stream()
        .map(comment -> comment.getString("text"))
        .toList();
  }

  /** What the topic says of the task's comments, in its order. */
  private List<String> commentChanges() {
    return todo.topics().of("task-updates", task.key()).stream()
        .map(event -> event.data())
        .filter(data -> data.getString("field_changed").equals("comment"))
        .map(data -> value(data, "previous_value") + " -> " + value(data, "new_value"))
        .toList();
  }

  private static String value(JsonObject data, String name) {
    return data.getString(name, "null");
  }

  private static Answer patch(Person person, String path, String body) {
    return person.request("PATCH", path).mergePatch(body).send();
  }

  private static String text(String text) {
    return Json.createObjectBuilder().add("text", text).build().toString();
  }
}
