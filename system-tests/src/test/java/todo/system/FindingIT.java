package todo.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/** Tasks are found by what they say and are, and counted; filters are kept. */
@MicroShedTest
class FindingIT {
  private final Todo todo = Todo.running();
  private Person ada;

  @BeforeEach
  void aPersonSignsUp() {
    ada = todo.signUp();
  }

  @Test
  void wordsAreFoundByTheirBeginningAndNearlyWritten() {
    ada.creates("Buy groceries");
    ada.creates(Todo.json("{\"title\": \"Shop\", \"description\": \"groceries and 牛奶 🍎\"}"));
    ada.creates("Call mum");
    todo.signUp().creates("groceries of another");

    assertThat(titles("q=groc")).containsExactly("Buy groceries", "Shop");
    assertThat(titles("q=grocries")).containsExactly("Buy groceries");
    assertThat(titles("q=" + encoded("牛奶 🍎"))).containsExactly("Shop");
    assertThat(titles("q=" + encoded("\"buy groceries\" & !x:*"))).isEmpty();
    assertThat(titles("q=groceries&sort=title")).containsExactly("Buy groceries", "Shop");
  }

  @Test
  void parametersNarrowTogether() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    ada.creates(due("past", now.minus(2, ChronoUnit.DAYS)));
    Task done = ada.creates(due("past and done", now.minus(2, ChronoUnit.DAYS)));
    ada.completes(done);
    ada.creates(due("soon", now.plus(3, ChronoUnit.DAYS)));
    ada.creates("whenever");

    assertThat(titles("overdue=true")).containsExactly("past");
    assertThat(titles("status=pending&overdue=false")).containsExactly("whenever", "soon");
    assertThat(titles("due_from=" + now)).containsExactly("soon");
    assertThat(titles("due_to=" + now + "&sort=title")).containsExactly("past", "past and done");
    assertThat(titles("filter=" + encoded("due > tomorrow | no due & !done")))
        .containsExactly("whenever", "soon");
    assertThat(titles("sort=due&status=pending")).containsExactly("past", "soon", "whenever");
    assertThat(titles("sort=completed&limit=1")).containsExactly("past and done");
    assertThat(titles("project=inbox&priority=none&q=past&status=pending")).containsExactly("past");
    assertThat(titles("trash=true")).isEmpty();
  }

  @Test
  void everyFieldCanBeAskedFor() {
    Task work =
        ada.creates(
            Todo.json(
                """
                {"title": "work", "priority": 1, "tags": ["Work", "büro"], "recurrence": "FREQ=DAILY",
                 "due_date": "2030-01-27", "time_zone": "Europe/Berlin"}\
                """));
    ada.creates(
        Todo.json("{\"title\": \"part\", \"priority\": 3, \"parent_id\": " + work.id() + "}"));
    ada.deletes(ada.creates("gone"));
    int garden =
        ada.post("/api/projects", "{\"name\": \"Garden\"}").expect(201).json().getInt("id");
    ada.creates(Todo.json("{\"title\": \"weed\", \"project_id\": " + garden + "}"));

    assertThat(titles("tag=WORK&tag=b%C3%BCro")).containsExactly("work");
    assertThat(titles("priority=1&priority=2")).containsExactly("work");
    assertThat(titles("priority=3")).containsExactly("part");
    assertThat(titles("parent_id=" + work.id())).containsExactly("part");
    assertThat(titles("due_from=2030-01-27&due_to=2030-01-27")).containsExactly("work");
    assertThat(titles("trash=true")).containsExactly("gone");
    assertThat(titles("q=gone")).isEmpty();
    assertThat(titles("project=" + garden)).containsExactly("weed");
    assertThat(titles("filter=" + encoded("+\"  gARDEN \" & !inbox"))).containsExactly("weed");
    assertThat(titles("filter=" + encoded("#work & recurring & p1 & due = 2030-01-27 & inbox")))
        .containsExactly("work");
    assertThat(titles("filter=" + encoded("subtask & !p1 | +nowhere"))).containsExactly("part");
    assertThat(ada.get("/api/tasks?q=work").expect(200).items())
        .containsExactly(ada.sees(work.id()).json());
    JsonObject counts = ada.get("/api/tasks/counts").expect(200).json();
    assertThat(counts.getJsonObject("tags")).isEqualTo(Todo.json("{\"work\": 1, \"büro\": 1}"));
    assertThat(counts.getJsonObject("priorities"))
        .isEqualTo(Todo.json("{\"1\": 1, \"3\": 1, \"none\": 1}"));
    assertThat(counts.getJsonObject("projects")).isEqualTo(Todo.json("{\"" + garden + "\": 1}"));
    assertThat(counts.getInt("trash")).isEqualTo(1);
  }

  @Test
  void everyOrderIsReadPageByPageWithoutGapOrRepetition() {
    for (int i = 0; i < 7; i++) {
      ada.creates(due("task " + i % 3, Instant.parse("2030-01-01T00:00:00Z").plusSeconds(i / 2)));
    }
    for (String query :
        List.of("sort=due", "sort=title", "sort=created", "sort=position", "q=task")) {
      List<JsonObject> all = ada.get("/api/tasks?" + query).expect(200).items();
      List<JsonObject> read = new ArrayList<>();
      String path = "/api/tasks?limit=2&" + query;
      while (path != null) {
        Answer page = ada.get(path).expect(200);
        read.addAll(page.items());
        JsonObject json = page.json();
        path =
            json.isNull("next")
                ? null
                : "/api/tasks?limit=2&" + query + "&cursor=" + json.getString("next");
      }
      assertThat(read).as(query).isEqualTo(all).hasSize(7);
    }
  }

  @Test
  void aCursorHoldsForItsQueryOnly() {
    ada.creates("a");
    ada.creates("b");
    String next = ada.get("/api/tasks?limit=1&sort=title").expect(200).json().getString("next");

    assertThat(titles("limit=5&sort=title&cursor=" + next)).containsExactly("b");
    for (String other : List.of("sort=due", "sort=title&status=pending", "sort=title&q=b")) {
      assertThat(
              ada.get("/api/tasks?cursor=" + next + "&" + other).expectProblem(400).faultyFields())
          .containsExactly("cursor");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "status=done, status",
    "priority=5, priority",
    "project=x, project",
    "parent_id=x, parent_id",
    "due_from=soon, due_from",
    "due_to=2026-02-30, due_to",
    "overdue=yes, overdue",
    "trash=1, trash",
    "sort=size, sort",
    "sort=relevance, sort",
    "q=, q",
    "q=%00, q",
    "q=---, q",
    "tag=%00, tag",
    "filter=due%20%3C, filter",
    "cursor=x, cursor",
    "limit=0, limit",
    "limit=201, limit",
    "limit=x, limit",
    "statuss=pending, statuss",
    "status=pending&status=completed, status"
  })
  void aWrongParameterIsNamed(String query, String name) {
    Answer answer = ada.get("/api/tasks?" + query).expectProblem(400);

    assertThat(answer.faultyFields()).containsExactly(name);
  }

  @Test
  void aCursorThatSomebodyMadeUpIsRefused() {
    ada.creates("a");
    ada.creates("b");
    String next = ada.get("/api/tasks?limit=1").expect(200).json().getString("next");
    String place = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
    String forged = place.replaceFirst(":([0-9]+):.*", ":$1:no date");
    assertThat(forged).isNotEqualTo(place);

    Answer answer =
        ada.get(
            "/api/tasks?cursor="
                + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(forged.getBytes(StandardCharsets.UTF_8)));

    assertThat(answer.expectProblem(400).faultyFields()).containsExactly("cursor");
  }

  @Test
  void whatWouldTakeVeryLongIsEnded() {
    String letters = "a b c d e f g h i j k l m n o p q r s t u v w x y z ";
    todo.database(Service.TASK)
        .rows(
            "insert into task (id, owner, title, description, status, reminders, version,"
                + " created_at, updated_at) select nextval('task_id'), ?, 'long', repeat(?, 190),"
                + " 'pending', '{\"reminders\":[]}', 1, now(), now() from generate_series(1, 400)"
                + " returning id",
            ada.id(),
            letters);
    StringBuilder filter = new StringBuilder("\"a c\"");
    for (char letter = 'd'; letter <= 'z'; letter++) {
      filter.append(" | \"a ").append(letter).append("\" | \"b ").append(letter).append('"');
    }

    Answer answer = ada.get("/api/tasks?filter=" + encoded(filter.toString())).expectProblem(503);

    assertThat(answer.body()).contains("fewer words");
    assertThat(titles("limit=1")).containsExactly("long");
  }

  @Test
  void allWrongParametersAreNamedAtOnceAndAFilterSaysWhere() {
    Answer answer = ada.get("/api/tasks?filter=p1%20%26&limit=x&sort=y").expectProblem(400);

    assertThat(answer.faultyFields()).containsExactlyInAnyOrder("filter", "limit", "sort");
    assertThat(answer.body()).contains("character 5");
  }

  @Test
  void allViewsAreCountedInOneCall() {
    ada.creates(due("today", Instant.now().plusSeconds(1)));
    ada.creates(due("late", Instant.now().minus(3, ChronoUnit.DAYS)));
    ada.completes(ada.creates("done"));
    ada.creates("whenever");
    long id = keeps("{\"name\": \"Late\", \"filter\": \"overdue\"}").getInt("id");

    JsonObject counts = ada.get("/api/tasks/counts").expect(200).json();

    assertThat(counts)
        .containsEntry("inbox", Json.createValue(3))
        .containsEntry("overdue", Json.createValue(1))
        .containsEntry("no_due", Json.createValue(1))
        .containsEntry("open", Json.createValue(3))
        .containsEntry("completed", Json.createValue(1))
        .containsEntry("trash", Json.createValue(0))
        .containsKeys("today", "upcoming", "projects", "tags");
    assertThat(counts.getJsonObject("priorities")).isEqualTo(Todo.json("{\"none\": 3}"));
    assertThat(counts.getJsonObject("filters")).isEqualTo(Todo.json("{\"" + id + "\": 1}"));
  }

  @Test
  void aFilterIsKeptChangedAndDeleted() {
    Answer made =
        ada.post("/api/filters", "{\"name\": \"Now\", \"filter\": \"p1 | #work\"}").expect(201);
    String path = made.header("Location").replaceFirst("^https?://[^/]+", "");
    assertThat(made.json().getString("name")).isEqualTo("Now");
    assertThat(made.json().getInt("position")).isEqualTo(1);
    JsonObject second =
        keeps("{\"name\": \"Then\", \"filter\": \"no due\", \"color\": \"#4073FF\"}");
    assertThat(second.getInt("position")).isEqualTo(2);
    assertThat(second.getString("color")).isEqualTo("#4073ff");

    Answer changed =
        ada.request("PATCH", path)
            .header("If-Match", made.header("ETag"))
            .mergePatch("{\"filter\": \"p2\", \"position\": 2.5}")
            .send()
            .expect(200);

    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(ada.get("/api/filters").expect(200).items())
        .extracting(filter -> filter.getString("name") + ": " + filter.getString("filter"))
        .containsExactly("Then: no due", "Now: p2");
    ada.request("DELETE", path).header("If-Match", made.header("ETag")).send().expectProblem(412);
    ada.request("DELETE", path).send().expectProblem(428);
    todo.signUp().get(path).expectProblem(404);
    ada.request("DELETE", path).header("If-Match", changed.header("ETag")).send().expect(204);
    ada.get(path).expectProblem(404);
  }

  @Test
  void aFilterThatIsWrongIsNotKept() {
    keeps("{\"name\": \"Now\", \"filter\": \"p1\"}");

    Map.of(
            "{\"name\": \"a\", \"filter\": \"p1 &\"}", "filter",
            "{\"name\": \"a\"}", "filter",
            "{\"name\": \" \", \"filter\": \"p1\"}", "name",
            "{\"name\": \"a\", \"filter\": \"p1\", \"color\": \"red\"}", "color",
            "{\"name\": \"a\", \"filter\": \"p1\", \"position\": \"1\"}", "position",
            "{\"name\": \"a\", \"filter\": \"p1\", \"colour\": null}", "colour")
        .forEach(
            (body, field) ->
                assertThat(ada.post("/api/filters", body).expectProblem(400).faultyFields())
                    .containsExactly(field));
    assertThat(
            ada.post("/api/filters", "{\"name\": \" ｎＯＷ \", \"filter\": \"p2\"}")
                .expectProblem(409)
                .faultyFields())
        .containsExactly("name");
    assertThat(ada.get("/api/filters").expect(200).items()).hasSize(1);
  }

  private JsonObject keeps(String filter) {
    return ada.post("/api/filters", filter).expect(201).json();
  }

  private List<String> titles(String query) {
    return ada.get("/api/tasks?" + query).expect(200).items().stream()
        .map(task -> task.getString("title"))
        .toList();
  }

  private static JsonObject due(String title, Instant at) {
    return Json.createObjectBuilder().add("title", title).add("due_date", at.toString()).build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
