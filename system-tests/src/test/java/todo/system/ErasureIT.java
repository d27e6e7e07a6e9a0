package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/** Whoever deletes their account leaves nothing behind in any service, whatever comes later. */
@MicroShedTest
class ErasureIT {
  private static final Map<String, String[]> GROUPS =
      Map.of(
          Topics.TASK_EVENTS,
          new String[] {"task-processor", "notifier-task-events", "analytics", "audit-task-events"},
          Topics.REMINDERS,
          new String[] {"notifier-reminders"},
          Topics.TASK_UPDATES,
          new String[] {"audit-task-updates"});

  private final Todo todo = Todo.running();
  private final String secret = "Secret" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void everythingGoesAndNothingComesBack() {
    Person ada = todo.signUp();
    Task task = leavesSomethingEverywhere(ada);
    long entries = entries(task, "content is not null");
    assertThat(entries).isEqualTo(3);

    String receipt = deletesAccount(ada);
    awaitCompletion(receipt);

    assertNothingIsLeftOf(ada);
    assertThat(entries(task, "erased_reason = 'account deleted'")).isEqualTo(entries);
    assertThatTheTrailVerifies();

    happensAgain(ada);
    assertNothingIsLeftOf(ada);
    assertThatTheTrailVerifies();
  }

  @Test
  void theTokenHoldsNoMoreAndTheAddressIsFree() {
    Person ada = todo.signUp();
    ada.creates(secret);

    String receipt = deletesAccount(ada);

    for (String path :
        new String[] {
          "/api/tasks", "/api/notifications/deliveries", "/api/analytics/me", "/api/audit/entries"
        }) {
      eventually(() -> ada.get(path).expectProblem(401));
    }
    ada.post("/api/tasks", "{\"title\": \"afterwards\"}").expectProblem(401);
    Person again = Person.signUp(todo, ada.email(), "Europe/Berlin");
    assertThat(again.id()).isNotEqualTo(ada.id());
    awaitCompletion(receipt);
    assertThat(again.get("/api/tasks").expect(200).items()).isEmpty();
    assertThat(again.creates("Anew").title()).isEqualTo("Anew");
  }

  @Test
  void onlyWhoKnowsThePasswordDeletesAndOnlyWhoHasTheReceiptReads() {
    Person ada = todo.signUp();
    String wrong = "{\"password\": \"incorrect horse\"}";

    assertThat(
            ada.request("DELETE", "/api/accounts/me")
                .json(wrong)
                .send()
                .expectProblem(400)
                .faultyFields())
        .containsExactly("password");
    todo.request("DELETE", "/api/accounts/me").json(wrong).send().expectProblem(401);
    ada.get("/api/accounts/me").expect(200);
    for (String receipt : new String[] {UUID.randomUUID().toString(), "x"}) {
      todo.request("GET", "/api/erasures/" + receipt).send().expectProblem(404);
    }
  }

  @Test
  void whatIsWrittenMeanwhileGoesToo() throws Exception {
    Person ada = todo.signUp();
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Future<?>> writing = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      writing.add(writers.submit(() -> writesUntilRefused(ada)));
    }
    eventually(() -> assertThat(ada.figures().getInt("created")).isGreaterThan(20));

    String receipt = deletesAccount(ada);
    for (Future<?> each : writing) {
      each.get();
    }
    writers.shutdown();

    awaitCompletion(receipt);
    todo.topics().awaitRead(Topics.TASK_EVENTS, GROUPS.get(Topics.TASK_EVENTS));
    assertNothingIsLeftOf(ada);
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "TODO_TEST_ENVIRONMENT", matches = "containers")
  void aServiceThatIsDownErasesWhenItIsBack() throws Exception {
    LocalSystem system = LocalEnvironment.system();
    Person ada = todo.signUp();
    Task task = ada.creates(secret);
    eventually(() -> assertThat(ada.auditEntries(task.id())).hasSize(1));

    system.process("audit").hold();
    String receipt;
    try {
      receipt = deletesAccount(ada);
      eventually(() -> assertThat(done(receipt)).containsExactly("analytics", "notifier", "task"));
      assertThat(status(receipt).isNull("completed_at")).isTrue();
      assertThat(tablesWith(Service.AUDIT, secret)).containsExactly("entry");
    } finally {
      system.process("audit").release();
    }
    system.awaitReady();

    awaitCompletion(receipt);
    assertNothingIsLeftOf(ada);
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "TODO_TEST_ENVIRONMENT", matches = "containers")
  void aKillOfEveryServerOnlyDelaysIt() throws Exception {
    LocalSystem system = LocalEnvironment.system();
    Person ada = todo.signUp();
    Task task = leavesSomethingEverywhere(ada);

    String receipt = deletesAccount(ada);
    for (Service service : Service.values()) {
      system.process(service.id()).kill9();
    }
    system.awaitReady();

    awaitCompletion(receipt);
    assertNothingIsLeftOf(ada);
    assertThat(entries(task, "erased_reason = 'account deleted'")).isEqualTo(3);
    assertThatTheTrailVerifies();
  }

  private Task leavesSomethingEverywhere(Person ada) {
    ada.post("/api/projects", "{\"name\": \"" + secret + "\"}").expect(201);
    String later =
        Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    String body =
        """
        {"title": "%s", "reminders": [{"remind_at": "%s", "method": "email"}]}"""
            .formatted(secret, later);
    Task task =
        new Task(
            ada.request("POST", "/api/tasks")
                .header("Idempotency-Key", "once")
                .json(body)
                .send()
                .expect(201)
                .json());
    ada.post(task.path() + "/comments", "{\"text\": \"" + secret + "\"}").expect(201);
    todo.topics().send(Topics.TASK_EVENTS, "9", event(ada, "elsewhere"));
    todo.topics().send(Topics.TASK_UPDATES, "9", "{\"user_id\": \"" + ada.id() + "\" " + secret);
    Set<String> inTask = Set.of("task", "project", "idempotency", "external_task", "account");
    eventually(() -> assertThat(tablesWith(Service.TASK, ada.id())).containsAll(inTask));
    eventually(
        () -> {
          assertThat(tablesWith(Service.NOTIFIER, secret)).contains("task", "reminder");
          assertThat(tablesWith(Service.NOTIFIER, ada.email())).contains("address");
          assertThat(tablesWith(Service.ANALYTICS, ada.id())).contains("daily_activity");
          assertThat(tablesWith(Service.AUDIT, secret)).contains("entry", "dead_letter");
          assertThat(entries(task, "true")).isEqualTo(3);
        });
    return task;
  }

  /** A task of a producer that was not told. */
  private String event(Person person, String source) {
    return """
    {"specversion": "1.0", "id": "%s", "source": "/%s", "type": "todo.task.created", "data":
     {"event_type": "created", "task_id": 9, "user_id": "%s", "timestamp": "%s", "task_data":
      {"title": "%s", "description": null, "due_date": null, "status": "pending"}}}"""
        .formatted(UUID.randomUUID(), source, person.id(), Instant.now(), secret);
  }

  /**
   * All records of the person's, as though no inbox had seen them; and new ones, readable or not.
   */
  private void happensAgain(Person person) {
    GROUPS.forEach(
        (topic, groups) -> {
          for (TopicEvent event : todo.topics().all(topic)) {
            if (event.value() != null
                && event.value().contains(person.id())
                && !event.value().contains("account_")) {
              todo.topics().send(topic, event.key(), withNewId(event.value()));
            }
          }
          todo.topics().send(topic, "9", "{\"user_id\": \"" + person.id() + "\" " + secret);
        });
    todo.topics().send(Topics.TASK_EVENTS, "10", event(person, "elsewhere"));
    GROUPS.forEach((topic, groups) -> todo.topics().awaitRead(topic, groups));
  }

  private static String withNewId(String value) {
    if (!value.contains("\"specversion\"") || !value.endsWith("}")) {
      return value;
    }
    JsonObject event = Todo.json(value);
    return Json.createObjectBuilder(event)
        .add("id", UUID.randomUUID().toString())
        .build()
        .toString();
  }

  private void writesUntilRefused(Person person) {
    Answer answer;
    do {
      answer = person.post("/api/tasks", "{\"title\": \"" + secret + "\"}");
      assertThat(answer.status()).as(answer.body()).isIn(201, 401, 503);
    } while (answer.status() != 401);
  }

  /** Answers the receipt's path. */
  private String deletesAccount(Person person) {
    return person
        .request("DELETE", "/api/accounts/me")
        .json("{\"password\": \"" + Person.PASSWORD + "\"}")
        .send()
        .expect(202)
        .header("Location");
  }

  private JsonObject status(String receipt) {
    return todo.request("GET", receipt).send().expect(200).json();
  }

  private void awaitCompletion(String receipt) {
    eventually(() -> assertThat(status(receipt).isNull("completed_at")).isFalse());
    assertThat(done(receipt)).containsExactly("analytics", "audit", "notifier", "task");
  }

  private Set<String> done(String receipt) {
    Set<String> done = new TreeSet<>();
    for (Map.Entry<String, JsonValue> each : status(receipt).getJsonObject("services").entrySet()) {
      if (!each.getValue().asJsonObject().isNull("done_at")) {
        done.add(each.getKey());
      }
    }
    return done;
  }

  private long entries(Task task, String condition) {
    return todo.database(Service.AUDIT)
        .number("select count(*) from entry where task_id = ? and " + condition, task.id());
  }

  private void assertThatTheTrailVerifies() {
    assertThat(todo.operator().get("/api/audit/verify").expect(200).json().getBoolean("valid"))
        .isTrue();
  }

  /** Not in any table of any service: but the random id, where it says that they were erased. */
  private void assertNothingIsLeftOf(Person person) {
    for (Service service : Service.values()) {
      assertThat(tablesWith(service, secret)).as(service + ": what they wrote").isEmpty();
      assertThat(tablesWith(service, person.email())).as(service + ": their address").isEmpty();
      assertThat(tablesWith(service, person.id()))
          .as(service + ": their id")
          .isSubsetOf("erased_person", "erasure", "erasure_part");
    }
  }

  /** The tables in whose rows the text stands, be it in bytes. */
  private Set<String> tablesWith(Service service, String text) {
    Database database = todo.database(service);
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    Set<String> tables = new TreeSet<>();
    for (Map<String, Object> row :
        database.rows(
            "select table_name::text as name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
      String name = (String) row.get("name");
      if (database.number(
              "select count(*) from " + name + " t where t::text like any(array[?, ?])",
              "%" + text + "%",
              "%" + hex + "%")
          > 0) {
        tables.add(name);
      }
    }
    return tables;
  }
}
