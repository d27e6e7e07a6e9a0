package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/** A person's tasks leave and come as files. */
@MicroShedTest
class TransferIT {
  private static final int MANY = 10_000;

  private final Todo todo = Todo.running();
  private Person ada;

  @BeforeEach
  void aPersonSignsUp() {
    ada = todo.signUp();
  }

  @Test
  void whatOneAccountExportsAnotherHasAfterTheImport() {
    fill();
    String file = ada.get("/api/export").expect(200).body();
    Person bob = todo.signUp();

    Answer imported = bob.imports("json", file).expect(200);

    assertThat(imported.json().getInt("created")).isEqualTo(4);
    assertThat(imported.json().getInt("left_out")).isEqualTo(1);
    assertThat(imported.json().getJsonArray("problems")).isEmpty();
    assertThat(imported.json().getJsonArray("projects").toString()).isEqualTo("[\"Home\"]");
    assertThat(without(bob.get("/api/export").body())).isEqualTo(without(file));
    assertThat(bob.get("/api/projects").items())
        .singleElement()
        .satisfies(project -> assertThat(project.getString("color")).isEqualTo("#4073ff"));
    eventually(
        () ->
            assertThat(todo.topics().of("task-events", id(imported, "Milk")))
                .singleElement()
                .satisfies(
                    event ->
                        assertThat(event.data().getString("event_type")).isEqualTo("created")));
  }

  /** Of the file all but what is of the account and of the time, and the trash. */
  private static List<String> without(String file) {
    JsonObject json = Todo.json(file);
    return json.getJsonArray("tasks").getValuesAs(JsonObject.class).stream()
        .filter(task -> !task.containsKey("deleted_at"))
        .map(
            task -> {
              var kept = Json.createObjectBuilder(task);
              List.of(
                      "id",
                      "uid",
                      "parent_id",
                      "project_id",
                      "position",
                      "created_at",
                      "updated_at")
                  .forEach(kept::remove);
              return kept.build().toString();
            })
        .toList();
  }

  private void fill() {
    int home =
        ada.post("/api/projects", "{\"name\": \"Home\", \"color\": \"#4073ff\"}")
            .expect(201)
            .json()
            .getInt("id");
    Task milk =
        ada.creates(
            Todo.json(
                "{\"title\": \"Milk\", \"tags\": [\"shop\"], \"priority\": 2, \"due_date\":"
                    + " \"2027-03-27\", \"time_zone\": \"Asia/Tokyo\", \"recurrence\":"
                    + " \"FREQ=WEEKLY\", \"reminders\": [{\"minutes_before\": 30, \"method\":"
                    + " \"push\"}]}"));
    ada.creates(Todo.json("{\"title\": \"🥛 חלב\", \"parent_id\": " + milk.id() + "}"));
    ada.completes(ada.creates("done"));
    Task formula =
        ada.creates(
            Todo.json(
                "{\"title\": \"=1+1\", \"description\": \"a\\nb\", \"project_id\": " + home + "}"));
    ada.post(formula.path() + "/comments", "{\"text\": \"Is it 2?\"}").expect(201);
    ada.deletes(ada.creates("thrown away"));
  }

  @Test
  void theSameFileMakesNothingTwiceUntilItWasUndone() {
    String file = "TYPE,CONTENT,INDENT\ntask,a,1\ntask,a,1\ntask,b,2\nsection,Later,\ntask,c,1\n";

    Answer dry = ada.imports("todoist-csv&dry_run=true", file).expect(200);
    Answer first = ada.imports("todoist-csv", file).expect(200);
    Answer second = ada.imports("todoist-csv", file).expect(200);

    assertThat(dry.json().getInt("would_create")).isEqualTo(4);
    assertThat(dry.json().getJsonArray("projects").toString()).isEqualTo("[\"Later\"]");
    assertThat(dry.json().getJsonArray("items").getJsonObject(2).getInt("line")).isEqualTo(4);
    assertThat(dry.header("Change-Id")).isNull();
    assertThat(first.json().getInt("created")).isEqualTo(4);
    assertThat(second.json().getInt("created")).isZero();
    assertThat(second.json().getInt("already_there")).isEqualTo(4);
    assertThat(second.header("Change-Id")).isNull();

    ada.request("POST", "/api/changes/" + first.header("Change-Id") + "/undo").send().expect(200);
    assertThat(ada.imports("todoist-csv", file).json().getInt("created")).isEqualTo(4);
  }

  @Test
  void theSameFileTwiceAtOnceMakesItsTasksOnce() {
    String file = "TYPE,CONTENT\n" + "task,a\n".repeat(1_000);

    int created =
        Stream.of(1, 2, 3)
            .map(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> ada.imports("todoist-csv", file).expect(200).json()))
            .toList()
            .stream()
            .mapToInt(report -> report.join().getInt("created"))
            .sum();

    assertThat(created).isEqualTo(1_000);
  }

  @Test
  void onesOwnExportMakesNothing() {
    ada.creates("Milk");

    for (String format : List.of("json", "ics")) {
      String file = ada.get("/api/export?format=" + format).expect(200).body();
      JsonObject report = ada.imports(format, file).expect(200).json();
      assertThat(report.getInt("created")).isZero();
      assertThat(report.getInt("already_there")).isEqualTo(1);
    }
  }

  @Test
  void exportsAreAttachmentsOfTheirMediaType() {
    fill();

    Answer csv = ada.get("/api/export?format=csv").expect(200);
    Answer ics = ada.get("/api/export?format=ics").expect(200);

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).matches("attachment; filename=\"todo-.*\\.csv\"");
    assertThat(csv.body()).startsWith("\uFEFFTYPE,CONTENT").contains("task,'=1+1,");
    assertThat(ics.header("Content-Type")).startsWith("text/calendar");
    assertThat(ics.body()).contains("DUE;VALUE=DATE:20270327", "RRULE:FREQ=WEEKLY");
    ada.get("/api/export?format=pdf").expectProblem(400);
    todo.request("GET", "/api/export").send().expectProblem(401);
  }

  @Test
  void badFilesAreRefusedAndMakeNothing() {
    String task = "TYPE,CONTENT\ntask,a\n";
    ada.imports("pdf", task).expectProblem(400);
    ada.imports("todoist-csv&dry_run=maybe", task).expectProblem(400);
    ada.imports("json", "{\"tasks\": [{\"title\": \"a\"},").expectProblem(400);
    ada.imports("json", "{\"tasks\": " + "[".repeat(100_000)).expectProblem(400);
    ada.imports("ics", "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:a\n").expectProblem(400);
    byte[] latin = (task + "task,Crème\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(body("text/csv", latin).expectProblem(400).json().getString("detail"))
        .startsWith("Line 3 is not UTF-8");
    body("text/csv;charset=windows-1252", latin).expectProblem(415);
    body("application/zip", latin).expectProblem(415);
    body("application/octet-stream", new byte[] {0x1f, (byte) 0x8b, 8, 0}).expectProblem(415);
    body("text/csv", new byte[21 * 1024 * 1024 - 1]).expectProblem(413);
    ada.request("POST", "/api/import?format=todoist-csv")
        .header("Content-Encoding", "gzip")
        .body("text/csv", task.getBytes(StandardCharsets.UTF_8))
        .send()
        .expectProblem(415);

    assertThat(ada.get("/api/tasks").items()).isEmpty();
  }

  private Answer body(String mediaType, byte[] bytes) {
    return ada.request("POST", "/api/import?format=todoist-csv").body(mediaType, bytes).send();
  }

  @Test
  void tenThousandTasksAreMadeWhileTheClientWaits() {
    String file = many();

    long begin = System.nanoTime();
    Answer imported = ada.imports("json", file).expect(200);
    System.out.println(MANY + " tasks imported in " + seconds(begin) + " s");

    assertThat(imported.json().getInt("created")).isEqualTo(MANY);
    assertThat(
            todo.database(Service.TASK)
                .number("select count(*) from task where owner = ?", ada.id()))
        .isEqualTo(MANY);
    long again = System.nanoTime();
    assertThat(ada.imports("json", file).expect(200).json().getInt("already_there"))
        .isEqualTo(MANY);
    System.out.println(MANY + " tasks found to be there in " + seconds(again) + " s");
    long export = System.nanoTime();
    assertThat(ada.get("/api/export").expect(200).body().lines().count()).isGreaterThan(MANY);
    System.out.println(MANY + " tasks exported in " + seconds(export) + " s");
    long undo = System.nanoTime();
    ada.request("POST", "/api/changes/" + imported.header("Change-Id") + "/undo")
        .send()
        .expect(200);
    System.out.println(MANY + " tasks undone in " + seconds(undo) + " s");
    assertThat(ada.get("/api/tasks").items()).isEmpty();
  }

  /** A tenth are whole, the others their parts. */
  private static String many() {
    JsonArrayBuilder tasks = Json.createArrayBuilder();
    IntStream.range(0, MANY)
        .forEach(
            i -> {
              var task =
                  Json.createObjectBuilder()
                      .add("id", i)
                      .add("title", "Task " + i)
                      .add("description", "What there is to do about it")
                      .add("due_date", "2027-03-27T10:00:00Z")
                      .add("tags", Json.createArrayBuilder().add("imported"));
              if (i % 10 > 0) {
                task.add("parent_id", i - i % 10);
              }
              tasks.add(task);
            });
    return Json.createObjectBuilder().add("tasks", tasks).build().toString();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1_000_000 / 1_000.0;
  }

  private static String id(Answer imported, String title) {
    return imported.items().stream()
        .filter(item -> item.getString("title").equals(title))
        .findFirst()
        .orElseThrow()
        .get("id")
        .toString();
  }
}
