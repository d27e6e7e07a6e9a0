package todo.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/** Requests that come twice, at once, or page by page. */
@MicroShedTest
class RequestSemanticsIT {
  private final Todo todo = Todo.running();
  private Person ada;

  @BeforeEach
  void aPersonSignsUp() {
    ada = todo.signUp();
  }

  @Test
  void theSameKeyAnswersTheSameTask() {
    String key = UUID.randomUUID().toString();

    Answer first = createWith(ada, key, "{\"title\": \"once\"}").expect(201);
    Answer again = createWith(ada, key, "{\"title\": \"once\"}").expect(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(ada.get("/api/tasks").expect(200).items()).hasSize(1);
    eventually(() -> assertThat(ada.figures().getInt("created")).isEqualTo(1));
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    createWith(ada, key, "{\"title\": \"once\"}").expect(201);

    createWith(ada, key, "{\"title\": \"another\"}").expectProblem(422);
  }

  @Test
  void anothersKeyIsAnotherKey() {
    String key = UUID.randomUUID().toString();
    createWith(ada, key, "{\"title\": \"once\"}").expect(201);

    createWith(todo.signUp(), key, "{\"title\": \"another\"}").expect(201);
  }

  @Test
  void theSameKeyAtOnceMakesOneTask() throws Exception {
    String key = UUID.randomUUID().toString();

    List<Answer> answers =
        atOnce(8, () -> createWith(ada, key, "{\"title\": \"once\"}").expect(201));

    assertThat(answers)
        .extracting(answer -> answer.json().get("id"))
        .containsOnly(answers.get(0).json().get("id"));
    assertThat(ada.get("/api/tasks").expect(200).items()).hasSize(1);
  }

  @Test
  void theSameKeySkipsChangesManyAndCommentsOnce() {
    Task task =
        ada.creates(
            Todo.json(
                "{\"title\": \"Water\", \"due_date\": \"2030-01-07T08:00:00Z\","
                    + " \"recurrence\": \"FREQ=WEEKLY;BYDAY=MO\"}"));
    Answer skipped = keyed(task.path() + "/skip", "a", "").expect(200);
    Answer again = keyed(task.path() + "/skip", "a", "").expect(200);
    assertThat(again.json()).isEqualTo(skipped.json());
    assertThat(again.header("ETag")).isEqualTo(skipped.header("ETag"));
    assertThat(again.header("Change-Id")).isEqualTo(skipped.header("Change-Id"));
    assertThat(ada.sees(task.id()).json().getString("due_date")).isEqualTo("2030-01-14T08:00:00Z");

    String bulk = "{\"ids\": [" + task.id() + "], \"action\": \"complete\"}";
    assertThat(keyed("/api/tasks/bulk", "b", bulk).expect(200).json())
        .isEqualTo(keyed("/api/tasks/bulk", "b", bulk).expect(200).json());
    keyed(task.path() + "/comments", "c", "{\"text\": \"once\"}").expect(201);
    keyed(task.path() + "/comments", "c", "{\"text\": \"once\"}").expect(201);
    assertThat(ada.get(task.path() + "/comments").items()).hasSize(1);
    keyed(task.path() + "/complete", "a", "").expectProblem(422);
  }

  @Test
  void ofChangesOfOneVersionAtOnceOneHolds() throws Exception {
    Task task = ada.creates("before");

    List<Answer> answers =
        atOnce(
            6,
            () ->
                ada.request("PATCH", task.path())
                    .header("If-Match", task.etag())
                    .mergePatch("{\"title\": \"after\"}")
                    .send());

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).contains(412);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
    assertThat(ada.sees(task.id()).version()).isEqualTo(task.version() + 1);
  }

  /** The parts are older than the whole: whoever begins with the whole comes from the other end. */
  @Test
  void changesOfAWholeAndOfItsPartsAtOnceAreAllMade() throws Exception {
    List<Task> parts = List.of(ada.creates("a"), ada.creates("b"), ada.creates("c"));
    Task whole = ada.creates("whole");
    parts.forEach(part -> ada.changes(part, "{\"parent_id\": " + whole.id() + "}"));
    String all =
        Stream.concat(parts.stream(), Stream.of(whole))
            .map(task -> Long.toString(task.id()))
            .collect(joining(", ", "{\"action\": \"reopen\", \"ids\": [", "]}"));

    List<List<Integer>> statuses =
        atOnce(
            8,
            () ->
                List.of(
                    ada.request("POST", whole.path() + "/complete").send().status(),
                    ada.post("/api/tasks/bulk", all).status()));

    assertThat(statuses).allSatisfy(each -> assertThat(each).containsOnly(200));
  }

  @Test
  void aListIsReadPageByPage() {
    for (int i = 0; i < 7; i++) {
      ada.creates("task " + i);
    }
    List<String> titles = new ArrayList<>();
    String path = "/api/tasks?limit=3";
    while (path != null) {
      Answer page = ada.get(path).expect(200);
      page.items().forEach(task -> titles.add(task.getString("title")));
      path = next(page);
      if (titles.size() == 3) {
        ada.creates("made meanwhile");
      }
    }

    assertThat(titles)
        .containsExactly("task 6", "task 5", "task 4", "task 3", "task 2", "task 1", "task 0");
  }

  @Test
  void aListShowsOneStatus() {
    Task done = ada.creates("done");
    ada.creates("open");
    ada.completes(done);

    assertThat(ada.get("/api/tasks?status=completed").expect(200).items())
        .extracting(task -> task.getString("title"))
        .containsExactly("done");
  }

  @Test
  void aReplacementDropsWhatItLeavesOut() {
    Task task = ada.creates(Todo.json("{\"title\": \"a\", \"description\": \"b\"}"));

    JsonObject replaced =
        ada.request("PUT", task.path())
            .header("If-Match", task.etag())
            .json("{\"title\": \"a\"}")
            .send()
            .expect(200)
            .json();

    assertThat(replaced.isNull("description")).isTrue();
  }

  @Test
  void aChangeThatChangesNothingPublishesNothing() {
    Task task = ada.creates("same");

    Task same = ada.changes(task, "{\"title\": \"same\"}");
    ada.completes(same);
    Task again = ada.completes(same);

    assertThat(same.version()).isEqualTo(task.version());
    assertThat(again.version()).isEqualTo(task.version() + 1);
    eventually(() -> assertThat(ada.auditEntries(task.id())).hasSize(3));
  }

  /** What Link says of the next page (RFC 8288), and the body too. */
  private String next(Answer page) {
    String link = page.header("Link");
    assertThat(link == null).isEqualTo(page.json().isNull("next"));
    if (link == null) {
      return null;
    }
    assertThat(link).contains("rel=\"next\"");
    String url = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    return url.substring(todo.url(Service.TASK).length());
  }

  private Answer keyed(String path, String key, String body) {
    Request request = ada.request("POST", path).header("Idempotency-Key", key);
    return (body.isEmpty() ? request : request.json(body)).send();
  }

  private static Answer createWith(Person person, String key, String body) {
    return person.request("POST", "/api/tasks").header("Idempotency-Key", key).json(body).send();
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        all.add(threads.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
