package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Other producers make, change, complete and delete tasks by events on the same topic. */
@MicroShedTest
class ProcessorIT {
  private final Todo todo = Todo.running();
  private final long externalId = ThreadLocalRandom.current().nextLong(1L << 50);
  private Person ada;

  @BeforeEach
  void aPersonSignsUp() {
    ada = todo.signUp();
  }

  @Test
  void aBareSeedEventMakesATaskWithEverythingThatFollows() {
    send(seed("created", ada, "From elsewhere", "pending", 1).toString());

    Task task = onlyTask("From elsewhere");
    assertThat(task.id()).isNotEqualTo(externalId);
    assertThat(task.json().getString("description")).isEqualTo("two litres");
    eventually(
        () -> {
          assertThat(eventTypes(task)).containsExactly("created");
          assertThat(ada.figures().getInt("created")).isEqualTo(1);
          assertThat(ada.auditEntries(task.id())).hasSize(1);
          assertThat(ada.auditEntries(externalId)).as("what the other producer said").hasSize(1);
        });
  }

  @Test
  void aForeignTaskIsFollowedThroughItsLife() {
    String source = "/crm/" + UUID.randomUUID();
    send(cloudEvent(source, "1", 1, seed("created", ada, "Draft", "pending", 1)));
    Task created = onlyTask("Draft");

    send(cloudEvent(source, "2", 2, seed("updated", ada, "Final", "pending", 2)));
    assertThat(onlyTask("Final").id()).isEqualTo(created.id());

    send(cloudEvent(source, "3", 3, seed("completed", ada, "Final", "completed", 3)));
    eventually(() -> assertThat(ada.sees(created.id()).status()).isEqualTo("completed"));

    send(cloudEvent(source, "4", 4, seed("deleted", ada, "Final", "completed", 4)));
    eventually(() -> assertThat(ada.get(created.path()).status()).isEqualTo(404));
    eventually(
        () -> {
          assertThat(eventTypes(created))
              .containsExactly("created", "updated", "completed", "deleted");
          assertThat(ada.figures())
              .containsEntry("created", Json.createValue(1))
              .containsEntry("completed", Json.createValue(1))
              .containsEntry("deleted", Json.createValue(1));
          assertThat(ada.auditEntries(created.id()))
              .as("four events, the title and the status")
              .hasSize(6);
        });
  }

  @Test
  void repeatedAndLateEventsDoNothing() {
    String source = "/crm/" + UUID.randomUUID();
    String created = cloudEvent(source, "1", 1, seed("created", ada, "First", "pending", 1));
    String renamed = cloudEvent(source, "3", 3, seed("updated", ada, "Third", "pending", 3));
    send(created);
    send(renamed);
    Task task = onlyTask("Third");

    send(created);
    send(renamed);
    send(cloudEvent(source, "2", 2, seed("updated", ada, "Second, late", "pending", 2)));
    send(cloudEvent(source, "1b", 1, seed("created", ada, "First, again", "pending", 1)));
    awaitProcessed();

    assertThat(onlyTask("Third")).isEqualTo(task);
    assertThat(eventTypes(task)).containsExactly("created", "updated");
  }

  @Test
  void aDeletedTaskStaysDeletedWhateverComesLate() {
    String source = "/crm/" + UUID.randomUUID();
    send(cloudEvent(source, "1", 1, seed("created", ada, "Gone soon", "pending", 1)));
    Task task = onlyTask("Gone soon");
    send(cloudEvent(source, "3", 3, seed("deleted", ada, "Gone soon", "pending", 3)));
    eventually(() -> assertThat(ada.get(task.path()).status()).isEqualTo(404));

    send(cloudEvent(source, "2", 2, seed("updated", ada, "Back again", "pending", 2)));
    send(cloudEvent(source, "4", 4, seed("updated", ada, "And again", "pending", 4)));
    awaitProcessed();

    assertThat(ada.get("/api/tasks?status=pending").expect(200).items())
        .extracting(item -> item.getString("title"))
        .containsExactly("marker");
  }

  @Test
  void anothersExternalIdDoesNotCollide() {
    String source = "/crm/" + UUID.randomUUID();
    Person bob = todo.signUp();
    send(cloudEvent(source, "1", 1, seed("created", ada, "Ada's", "pending", 1)));
    send(cloudEvent(source, "2", 1, seed("created", bob, "Bob's", "pending", 1)));
    Task adas = onlyTask("Ada's");
    send(cloudEvent(source, "3", 2, seed("deleted", bob, "Bob's", "pending", 2)));
    eventually(() -> assertThat(bob.figures().getInt("deleted")).isEqualTo(1));

    assertThat(ada.sees(adas.id())).isEqualTo(adas);
    assertThat(bob.get("/api/tasks").expect(200).items()).isEmpty();
  }

  @Test
  void noEventReachesATaskThatItsProducerDidNotMake() {
    Task own = ada.creates("Ada's own");
    String event = seedOf(own.id(), "deleted", ada, "Ada's own", "pending", 1).toString();

    send(event);
    awaitProcessed();

    assertThat(ada.sees(own.id())).isEqualTo(own);
  }

  private void send(String event) {
    todo.topics().send(Topics.TASK_EVENTS, Long.toString(externalId), event);
  }

  /** Everything sent before has been applied once a task that was sent after it is there. */
  private void awaitProcessed() {
    String source = "/marker/" + UUID.randomUUID();
    send(cloudEvent(source, "1", 1, seed("created", ada, "marker", "pending", 1)));
    eventually(
        () ->
            assertThat(ada.get("/api/tasks").expect(200).items())
                .extracting(item -> item.getString("title"))
                .contains("marker"));
  }

  private Task onlyTask(String title) {
    eventually(() -> assertThat(tasks()).extracting(Task::title).contains(title));
    List<Task> named = tasks().stream().filter(task -> task.title().equals(title)).toList();
    assertThat(named).hasSize(1);
    assertThat(tasks().stream().map(Task::title).filter(t -> !t.equals("marker"))).hasSize(1);
    return named.get(0);
  }

  private List<Task> tasks() {
    return ada.get("/api/tasks").expect(200).items().stream().map(Task::new).toList();
  }

  private List<String> eventTypes(Task task) {
    return todo.topics().of(Topics.TASK_EVENTS, task.key()).stream()
        .map(event -> event.data().getString("event_type"))
        .toList();
  }

  private JsonObject seed(String type, Person person, String title, String status, int second) {
    return seedOf(externalId, type, person, title, status, second);
  }

  private static JsonObject seedOf(
      long id, String type, Person person, String title, String status, int second) {
    return Json.createObjectBuilder()
        .add("event_type", type)
        .add("task_id", id)
        .add("user_id", person.id())
        .add(
            "task_data",
            Json.createObjectBuilder()
                .add("title", title)
                .add("description", "two litres")
                .add("due_date", "2030-01-27T10:00:00Z")
                .add("status", status))
        .add("timestamp", Instant.parse("2026-01-26T10:00:00Z").plusSeconds(second).toString())
        .build();
  }

  private static String cloudEvent(String source, String id, long sequence, JsonObject data) {
    JsonObjectBuilder event =
        Json.createObjectBuilder()
            .add("specversion", "1.0")
            .add("id", id)
            .add("source", source)
            .add("type", "com.example.task." + data.getString("event_type"))
            .add("time", data.getString("timestamp"))
            .add("sequence", Long.toString(sequence))
            .add("somethingnew", "is ignored")
            .add("data", data);
    return event.build().toString();
  }
}
