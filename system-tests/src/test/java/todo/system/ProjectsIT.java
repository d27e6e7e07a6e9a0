package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/** Projects, their order, and what becomes of their tasks. */
@MicroShedTest
class ProjectsIT {
  private final Todo todo = Todo.running();
  private Person ada;

  @BeforeEach
  void aPersonSignsUp() {
    ada = todo.signUp();
  }

  @Test
  void aProjectIsMadeReadChangedAndDeleted() {
    Answer made =
        ada.post("/api/projects", "{\"name\": \" Garden \", \"color\": \"#4073FF\"}").expect(201);
    Project garden = new Project(made.json());
    assertThat(garden.name()).isEqualTo("Garden");
    assertThat(garden.json().getString("color")).isEqualTo("#4073ff");
    assertThat(made.header("Location")).endsWith(garden.path());
    assertThat(made.header("ETag")).isEqualTo(garden.etag());
    assertThat(ada.get(garden.path()).expect(200).json()).isEqualTo(garden.json());

    Project park = changed(garden, "{\"name\": \"Park\", \"color\": null}");
    assertThat(park.name()).isEqualTo("Park");
    assertThat(park.json().isNull("color")).isTrue();
    assertThat(park.etag()).isNotEqualTo(garden.etag());
    assertThat(changed(park, "{\"name\": \"Park\"}").etag()).isEqualTo(park.etag());

    delete(ada, park, "").expect(204);
    ada.get(park.path()).expectProblem(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name     | {}",
        "name     | {\"name\": \" \"}",
        "name     | {\"name\": \"\\u200b\"}",
        "name     | {\"name\": \"two\\nlines\"}",
        "name     | {\"name\": \"NUL \\u0000\"}",
        "name     | {\"name\": \"half \\ud83d\"}",
        "color    | {\"name\": \"a\", \"color\": \"blue\"}",
        "color    | {\"name\": \"a\", \"color\": \"#fff\"}",
        "archived | {\"name\": \"a\", \"archived\": 1}",
        "owner    | {\"name\": \"a\", \"owner\": \"eve\"}",
      })
  void aWrongFieldIsNamed(String field, String body) {
    assertThat(ada.post("/api/projects", body).expectProblem(400).faultyFields())
        .containsExactly(field);
    assertThat(names("")).isEmpty();
  }

  @Test
  void aNameHasAtMost120Characters() {
    assertThat(create("🌱".repeat(120)).name()).isEqualTo("🌱".repeat(120));
    ada.post("/api/projects", named("a".repeat(121))).expectProblem(400);
  }

  @Test
  void whatLooksLikeMarkupStaysText() {
    String markup = "<script>alert('1')</script> & \"x\" \\ %00 '; drop table project; --";

    assertThat(create(markup).name()).isEqualTo(markup);
    assertThat(names("")).containsExactly(markup);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GARDEN HOUSE", "garden   house", "Ｇarden\u00a0House"})
  void aNameBelongsToOneProjectHoweverItIsWritten(String same) {
    create("Garden House");
    Project park = create("Park");

    assertThat(ada.post("/api/projects", named(same)).expectProblem(409).faultyFields())
        .containsExactly("name");
    assertThat(change(ada, park, park.etag(), named(same)).expectProblem(409).faultyFields())
        .containsExactly("name");
    todo.signUp().post("/api/projects", named(same)).expect(201);
  }

  @Test
  void aProjectMayBeWrittenOtherwise() {
    assertThat(changed(create("garden"), named("Garden")).name()).isEqualTo("Garden");
  }

  @Test
  void theSameNameAtOnceMakesOneProject() {
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> ada.post("/api/projects", named("Garden")).status())
            .toList();

    assertThat(statuses).containsOnlyOnce(201).contains(409).containsOnly(201, 409);
    assertThat(names("")).containsExactly("Garden");
  }

  @Test
  void aChangeNeedsTheVersionItMeans() {
    Project garden = create("Garden");

    change(ada, garden, null, named("Park")).expectProblem(428);
    change(ada, garden, "\"99\"", named("Park")).expectProblem(412);
    ada.request("DELETE", garden.path()).send().expectProblem(428);
    ada.request("DELETE", garden.path()).header("If-Match", "\"99\"").send().expectProblem(412);
    assertThat(names("")).containsExactly("Garden");
  }

  @Test
  void anothersProjectIsNotThere() {
    Project garden = create("Garden");
    Person eve = todo.signUp();
    Project hers = new Project(eve.post("/api/projects", named("Hers")).expect(201).json());

    eve.get(garden.path()).expectProblem(404);
    change(eve, garden, garden.etag(), named("Park")).expectProblem(404);
    delete(eve, garden, "?tasks=trash").expectProblem(404);
    move(eve, garden, null).expectProblem(404);
    assertThat(move(eve, hers, garden).expectProblem(400).faultyFields()).containsExactly("after");
    assertThat(eve.get("/api/projects").expect(200).items()).hasSize(1);
    String task = "{\"title\": \"a\", \"project_id\": " + garden.id() + "}";
    assertThat(eve.post("/api/tasks", task).expectProblem(400).faultyFields())
        .containsExactly("project_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "99999999999999999999", "1.5"})
  void whatIsNoIdIsNotThere(String id) {
    ada.get("/api/projects/" + id).expectProblem(404);
  }

  @Test
  void anArchivedProjectIsListedOnRequestAndTakesNoTask() {
    Project garden = create("Garden");
    Task inIt = taskIn(garden, "rake");
    create("Park");

    Project archived = changed(garden, "{\"archived\": true}");

    assertThat(names("")).containsExactly("Park");
    assertThat(names("?archived=true")).containsExactly("Garden", "Park");
    assertThat(ada.get("/api/projects?archived=1").expectProblem(400).faultyFields())
        .containsExactly("archived");
    String task = "{\"title\": \"a\", \"project_id\": " + garden.id() + "}";
    assertThat(ada.post("/api/tasks", task).expectProblem(400).faultyFields())
        .containsExactly("project_id");
    assertThat(ada.changes(inIt, "{\"title\": \"rake leaves\"}").title()).isEqualTo("rake leaves");
    changed(archived, "{\"archived\": false}");
    assertThat(names("")).containsExactly("Garden", "Park");
  }

  @Test
  void projectsAreMovedWithinTheirOrder() {
    Project a = create("a");
    Project b = create("b");
    Project c = create("c");

    move(ada, c, null).expect(204);
    assertThat(names("")).containsExactly("c", "a", "b");
    move(ada, c, a).expect(204);
    assertThat(names("")).containsExactly("a", "c", "b");
    move(ada, a, b).expect(204);
    assertThat(names("")).containsExactly("c", "b", "a");
    create("d");
    assertThat(names("")).containsExactly("c", "b", "a", "d");
    assertThat(ada.get(a.path()).expect(200).header("ETag")).isEqualTo(a.etag());
    assertThat(move(ada, a, a).expectProblem(400).faultyFields()).containsExactly("after");
    ada.post(a.path() + "/move", "{}").expectProblem(400);
  }

  @Test
  void movesIntoTheSameGapNeverEnd() {
    Project first = create("first");
    List<Project> turns = new ArrayList<>(List.of(create("x"), create("y")));
    create("last");

    for (int i = 0; i < 50; i++) {
      move(ada, turns.get(i % 2), first).expect(204);
    }

    assertThat(names("")).containsExactly("first", "y", "x", "last");
    assertThat(
            todo.database(Service.TASK)
                .number("select max(scale(position)) from project where owner = ?", ada.id()))
        .isLessThanOrEqualTo(20);
  }

  @Test
  void movesAtOnceLeaveEveryProjectItsPlace() {
    List<Project> all = IntStream.range(0, 8).mapToObj(i -> create("p" + i)).toList();

    all.parallelStream().forEach(project -> move(ada, project, null).expect(204));

    assertThat(names(""))
        .containsExactlyInAnyOrder(all.stream().map(Project::name).toArray(String[]::new));
    assertThat(
            todo.database(Service.TASK)
                .number("select count(distinct position) from project where owner = ?", ada.id()))
        .isEqualTo(8);
  }

  @Test
  void aPersonHasAtMost500Projects() {
    IntStream.range(0, 500).parallel().forEach(i -> create("project " + i));

    assertThat(
            ada.post("/api/projects", named("one more"))
                .expectProblem(409)
                .json()
                .getString("detail"))
        .contains("500");
    assertThat(names("")).hasSize(500);
  }

  @Test
  void aProjectWithOpenTasksIsDeletedWhenTheRequestSaysWhereTheyGo() {
    Project garden = create("Garden");
    Task task = taskIn(garden, "rake");

    assertThat(delete(ada, garden, "").expectProblem(409).faultyFields()).containsExactly("tasks");
    assertThat(delete(ada, garden, "?tasks=away").expectProblem(400).faultyFields())
        .containsExactly("tasks");
    assertThat(ada.sees(task.id())).isEqualTo(task);
    ada.get(garden.path()).expect(200);
  }

  @Test
  void theTasksOfADeletedProjectGoToTheInboxWithTheirEvents() {
    Project garden = create("Garden");
    Task open = taskIn(garden, "rake");
    Task done = ada.completes(taskIn(garden, "sow"));

    delete(ada, garden, "?tasks=inbox").expect(204);

    for (Task task : List.of(open, done)) {
      Task now = ada.sees(task.id());
      assertThat(now.json().isNull("project_id")).isTrue();
      assertThat(now.status()).isEqualTo(task.status());
      assertThat(now.version()).isEqualTo(task.version() + 1);
      eventually(
          () ->
              assertThat(ada.auditEntries(task.id()))
                  .anySatisfy(
                      entry -> {
                        assertThat(entry.toString()).contains("project_id");
                        assertThat(entry.toString()).contains("field_updated");
                      }));
    }
  }

  @Test
  void aPartOfATaskStaysOneInTheInbox() {
    Project garden = create("Garden");
    Task part = taskIn(garden, "buy seeds");
    Task whole = taskIn(garden, "sow");
    ada.changes(part, "{\"parent_id\": " + whole.id() + "}");

    delete(ada, garden, "?tasks=inbox").expect(204);

    Task now = ada.sees(part.id());
    assertThat(now.json().isNull("project_id")).isTrue();
    assertThat(now.json().getInt("parent_id")).isEqualTo((int) whole.id());
  }

  @Test
  void aTaskPutIntoAProjectWhileThatIsDeletedIsRefusedOrGoesWithIt() throws Exception {
    Project garden = create("Garden");
    String task = "{\"title\": \"rake\", \"project_id\": " + garden.id() + "}";
    Queue<Task> made = new ConcurrentLinkedQueue<>();
    CountDownLatch begun = new CountDownLatch(6);
    Callable<Answer> untilRefused =
        () -> {
          Answer answer = ada.post("/api/tasks", task);
          for (; answer.status() == 201; answer = ada.post("/api/tasks", task)) {
            made.add(new Task(answer.json()));
            begun.countDown();
          }
          begun.countDown();
          return answer;
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Answer>> refused =
        List.of(threads.submit(untilRefused), threads.submit(untilRefused));
    begun.await();

    delete(ada, garden, "?tasks=inbox").expect(204);

    for (Future<Answer> each : refused) {
      assertThat(each.get().expectProblem(400).faultyFields()).containsExactly("project_id");
    }
    threads.shutdown();
    for (Task each : made) {
      Task now = ada.sees(each.id());
      assertThat(now.json().isNull("project_id")).isTrue();
      assertThat(now.version()).isEqualTo(each.version() + 1);
    }
  }

  @Test
  void completedTasksOfADeletedProjectGoToTheInboxUnasked() {
    Project garden = create("Garden");
    Task done = ada.completes(taskIn(garden, "sow"));

    delete(ada, garden, "").expect(204);

    assertThat(ada.sees(done.id()).json().isNull("project_id")).isTrue();
  }

  @Test
  void theTasksOfADeletedProjectGoToTheTrashAndAreRestoredIntoTheInbox() {
    Project garden = create("Garden");
    Task task = taskIn(garden, "rake");

    delete(ada, garden, "?tasks=trash").expect(204);

    ada.get(task.path()).expectProblem(404);
    ada.request("POST", task.path() + "/restore").send().expect(200);
    assertThat(ada.sees(task.id()).json().isNull("project_id")).isTrue();
  }

  @Test
  void whatWentToTheTrashFromAProjectThatIsGoneComesBackIntoTheInbox() {
    Project garden = create("Garden");
    Task task = taskIn(garden, "rake");
    Answer trashed =
        ada.request("DELETE", task.path()).header("If-Match", task.etag()).send().expect(204);
    delete(ada, garden, "").expect(204);

    String undo = "/api/changes/" + trashed.header("Change-Id") + "/undo";
    ada.request("POST", undo).send().expect(200);

    assertThat(ada.sees(task.id()).json().isNull("project_id")).isTrue();
  }

  private Project create(String name) {
    return new Project(ada.post("/api/projects", named(name)).expect(201).json());
  }

  private Project changed(Project project, String patch) {
    return new Project(change(ada, project, project.etag(), patch).expect(200).json());
  }

  private Task taskIn(Project project, String title) {
    return ada.creates(
        Json.createObjectBuilder().add("title", title).add("project_id", project.id()).build());
  }

  private List<String> names(String query) {
    return ada.get("/api/projects" + query).expect(200).items().stream()
        .map(project -> project.getString("name"))
        .toList();
  }

  private static Answer change(Person person, Project project, String ifMatch, String patch) {
    Request request = person.request("PATCH", project.path()).mergePatch(patch);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).send();
  }

  private static Answer move(Person person, Project project, Project after) {
    return person.post(
        project.path() + "/move", "{\"after\": " + (after == null ? null : after.id()) + "}");
  }

  private static Answer delete(Person person, Project project, String query) {
    return person
        .request("DELETE", project.path() + query)
        .header("If-Match", project.etag())
        .send();
  }

  private static String named(String name) {
    return Json.createObjectBuilder().add("name", name).build().toString();
  }
}
