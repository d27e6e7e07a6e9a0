package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/** One change, from a REST call to every service. */
@MicroShedTest
class PathIT {
  private static final List<String> SERVICES =
      List.of("/api/tasks", "/api/notifications", "/api/analytics", "/api/audit");

  private final Todo todo = Todo.running();

  @Test
  void aPersonSignsUpAndSignsIn() {
    String email = "Ada." + UUID.randomUUID() + "@Example.org";
    Person ada = Person.signUp(todo, email, "Asia/Kathmandu");

    JsonObject account = ada.get("/api/accounts/me").expect(200).json();

    assertThat(account.getString("email")).isEqualTo(email);
    assertThat(account.getString("time_zone")).isEqualTo("Asia/Kathmandu");
    assertThat(account.toString()).doesNotContain("password");
    assertThat(todo.request("GET", "/api/jwks").send().expect(200).body())
        .contains("RSA")
        .doesNotContain("\"d\"");
  }

  @Test
  void aNewTaskHasItsRowAndItsAddress() {
    Person ada = todo.signUp();

    Answer answer =
        ada.post(
                "/api/tasks",
                """
                {"title": "Buy groceries", "description": "milk", "due_date": "2030-01-27T10:00:00+01:00"}\
                """)
            .expect(201);

    Task task = new Task(answer.json());
    assertThat(answer.header("Location")).isEqualTo(todo.url(task.path()));
    assertThat(answer.header("ETag")).isEqualTo(task.etag());
    assertThat(task.json())
        .containsEntry("title", Json.createValue("Buy groceries"))
        .containsEntry("description", Json.createValue("milk"))
        .containsEntry("due_date", Json.createValue("2030-01-27T09:00:00Z"))
        .containsEntry("status", Json.createValue("pending"));
    assertThat(task.json().keySet())
        .containsExactlyInAnyOrder(
            "id",
            "title",
            "description",
            "due_date",
            "all_day",
            "time_zone",
            "status",
            "priority",
            "tags",
            "project_id",
            "parent_id",
            "reminders",
            "recurrence",
            "recurrence_from",
            "position",
            "version",
            "created_at",
            "updated_at",
            "completed_at",
            "deleted_at");
    assertThat(
            todo.database(Service.TASK)
                .rows("select owner, title from task where id = ?", task.id()))
        .containsExactly(Map.of("owner", ada.id(), "title", "Buy groceries"));
    assertThat(ada.sees(task.id())).isEqualTo(task);
  }

  @Test
  void aNewTaskIsOneCreatedEventInTheSeedsSchema() {
    Person ada = todo.signUp();
    Task task =
        ada.creates(
            Todo.json(
                """
                {"title": "Çay al", "description": "iki", "due_date": "2030-01-27T10:00:00Z"}\
                """));

    eventually(() -> assertThat(todo.topics().of("task-events", task.key())).hasSize(1));

    TopicEvent event = todo.topics().of("task-events", task.key()).get(0);
    assertThat(event.json())
        .containsEntry("specversion", Json.createValue("1.0"))
        .containsEntry("source", Json.createValue("/todo/task"))
        .containsEntry("type", Json.createValue("todo.task.created"))
        .containsEntry("subject", Json.createValue(task.key()))
        .containsEntry("datacontenttype", Json.createValue("application/json"))
        .containsKeys("id", "time", "sequence", "traceparent");
    assertThat(UUID.fromString(event.id()).version()).isPositive();
    assertThat(event.sequence()).isEqualTo(task.version());
    JsonObject data = event.data();
    assertThat(data.getString("event_type")).isEqualTo("created");
    assertThat(data.getJsonNumber("task_id").longValueExact()).isEqualTo(task.id());
    assertThat(data.getString("user_id")).isEqualTo(ada.id());
    assertThat(OffsetDateTime.parse(data.getString("timestamp"))).isNotNull();
    assertThat(data.getJsonObject("task_data"))
        .containsEntry("title", Json.createValue("Çay al"))
        .containsEntry("description", Json.createValue("iki"))
        .containsEntry("due_date", Json.createValue("2030-01-27T10:00:00Z"))
        .containsEntry("status", Json.createValue("pending"));
    assertThat(todo.topics().of("task-updates", task.key())).isEmpty();
  }

  @Test
  void aNewTaskIsCountedAndHasAnAuditEntry() {
    Person ada = todo.signUp();
    Task task = ada.creates("Count me");

    eventually(
        () -> {
          assertThat(ada.figures().getInt("created")).isEqualTo(1);
          assertThat(ada.auditEntries(task.id()))
              .extracting(entry -> entry.getString("type"))
              .containsExactly("todo.task.created");
        });
    assertThat(todo.signUp().auditEntries(task.id())).isEmpty();
  }

  @Test
  void aChangeOfTwoFieldsIsOneUpdatedAndTwoFieldUpdates() {
    Person ada = todo.signUp();
    Task created = ada.creates("Old title");

    Task changed =
        ada.changes(created, "{\"title\": \"New title\", \"due_date\": \"2030-05-01T08:00:00Z\"}");

    assertThat(changed.version()).isEqualTo(created.version() + 1);
    eventually(
        () -> assertThat(types("task-events", created)).containsExactly("created", "updated"));
    eventually(() -> assertThat(todo.topics().of("task-updates", created.key())).hasSize(2));
    Map<String, JsonObject> byField =
        todo.topics().of("task-updates", created.key()).stream()
            .map(TopicEvent::data)
            .collect(Collectors.toMap(data -> data.getString("field_changed"), data -> data));
    assertThat(byField.get("title"))
        .containsEntry("event_type", Json.createValue("field_updated"))
        .containsEntry("task_id", Json.createValue(created.id()))
        .containsEntry("user_id", Json.createValue(ada.id()))
        .containsEntry("previous_value", Json.createValue("Old title"))
        .containsEntry("new_value", Json.createValue("New title"))
        .containsEntry("changed_by", Json.createValue("user"))
        .containsKey("timestamp");
    assertThat(byField.get("due_date").isNull("previous_value")).isTrue();
    assertThat(byField.get("due_date").getString("new_value")).isEqualTo("2030-05-01T08:00:00Z");
    eventually(() -> assertThat(ada.auditEntries(created.id())).hasSize(4));
  }

  @Test
  void aTaskIsCompletedReopenedAndDeleted() {
    Person ada = todo.signUp();
    Task created = ada.creates("Whole life");

    assertThat(ada.completes(created).status()).isEqualTo("completed");
    Task reopened = ada.reopens(created);
    assertThat(reopened.status()).isEqualTo("pending");
    ada.deletes(reopened);

    ada.get(created.path()).expectProblem(404);
    eventually(
        () ->
            assertThat(types("task-events", created))
                .containsExactly("created", "completed", "updated", "deleted"));
    List<TopicEvent> events = todo.topics().of("task-events", created.key());
    assertThat(events).extracting(TopicEvent::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(events.get(2).data().getJsonObject("task_data").getString("status"))
        .isEqualTo("pending");
    eventually(
        () -> {
          assertThat(ada.figures())
              .containsEntry("created", Json.createValue(1))
              .containsEntry("completed", Json.createValue(1))
              .containsEntry("deleted", Json.createValue(1));
          assertThat(ada.auditEntries(created.id())).hasSize(6);
        });
  }

  @Test
  void aReminderIsMailedWithinTwoSecondsOfItsTime() {
    Person ada = todo.signUp();
    Instant remindAt = Instant.now().plusSeconds(5);

    Task task = ada.creates(withReminder("Call mum", remindAt));

    eventually(() -> assertThat(todo.topics().of("reminders", task.key())).hasSize(1));
    TopicEvent event = todo.topics().of("reminders", task.key()).get(0);
    assertThat(event.type()).isEqualTo("todo.reminder.requested");
    assertThat(event.data())
        .containsEntry("task_id", Json.createValue(task.id()))
        .containsEntry("user_id", Json.createValue(ada.id()))
        .containsEntry("task_title", Json.createValue("Call mum"))
        .containsEntry("notification_method", Json.createValue("email"));
    assertThat(Instant.parse(event.data().getString("remind_at")))
        .isBetween(remindAt.minusMillis(1), remindAt);
    eventually(() -> assertThat(todo.mail().to(ada)).hasSize(1));
    MailFolder.Mail mail = todo.mail().to(ada).get(0);
    assertThat(mail.subject()).contains("Call mum");
    assertThat(mail.arrived())
        .isBetween(remindAt.minusMillis(100), remindAt.plus(Duration.ofSeconds(2)));
    eventually(() -> assertThat(deliveryStates(ada, task)).containsExactly("accepted"));
  }

  @Test
  void aReminderIsCancelledWhenItsTaskEndsOrNoLongerHasIt() {
    Person ada = todo.signUp();
    Instant remindAt = Instant.now().plus(Duration.ofHours(1));
    Task completed = ada.creates(withReminder("completed", remindAt));
    Task deleted = ada.creates(withReminder("deleted", remindAt));
    Task without = ada.creates(withReminder("without", remindAt));
    Task kept = ada.creates(withReminder("kept", remindAt));
    for (Task task : List.of(completed, deleted, without, kept)) {
      eventually(() -> assertThat(deliveryStates(ada, task)).containsExactly("queued"));
    }

    ada.completes(completed);
    ada.deletes(deleted);
    ada.changes(without, "{\"reminders\": null}");
    ada.changes(kept, "{\"title\": \"still kept\"}");

    for (Task task : List.of(completed, deleted, without)) {
      eventually(() -> assertThat(deliveryStates(ada, task)).containsExactly("cancelled"));
    }
    ada.reopens(completed);
    eventually(() -> assertThat(deliveryStates(ada, completed)).containsExactly("queued"));
    assertThat(deliveryStates(ada, kept)).containsExactly("queued");
    assertThat(todo.mail().to(ada)).isEmpty();
  }

  @Test
  void theTraceOfARequestReachesEachConsumersLog() {
    Person ada = todo.signUp();
    String trace = UUID.randomUUID().toString().replace("-", "");
    String task = withReminder("traced", Instant.now().plus(Duration.ofHours(1))).toString();

    Task created =
        new Task(
            ada.request("POST", "/api/tasks")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .json(task)
                .send()
                .expect(201)
                .json());

    eventually(() -> assertThat(ada.auditEntries(created.id())).hasSize(1));
    for (String process : Set.of("notifier", "analytics", "audit")) {
      eventually(() -> assertThat(todo.log(process)).contains(trace));
    }
    assertThat(
            todo.topics().of("task-events", created.key()).get(0).json().getString("traceparent"))
        .startsWith("00-" + trace);
  }

  @Test
  void openApiDescribesEveryOperation() {
    Set<String> described = new TreeSet<>();
    for (String service : SERVICES) {
      JsonObject document = openApi(service);
      assertThat(document.getJsonObject("components").getJsonObject("securitySchemes"))
          .isNotEmpty();
      String base =
          document
              .getJsonArray("servers")
              .getJsonObject(0)
              .getString("url")
              .replaceFirst("^https?://[^/]+", "");
      document
          .getJsonObject("paths")
          .forEach(
              (path, operations) -> {
                described.add(base + path);
                assertIsComplete(base + path, operations.asJsonObject());
              });
    }

    assertThat(described)
        .contains(
            "/api/accounts",
            "/api/accounts/me",
            "/api/sessions",
            "/api/sessions/exchange",
            "/api/jwks",
            "/api/tasks",
            "/api/tasks/{id}",
            "/api/tasks/counts",
            "/api/tasks/{id}/complete",
            "/api/tasks/{id}/reopen",
            "/api/tasks/stream",
            "/api/tasks/{id}/restore",
            "/api/tasks/{id}/skip",
            "/api/tasks/{id}/move",
            "/api/tasks/bulk",
            "/api/tasks/parse",
            "/api/changes/{id}/undo",
            "/api/tasks/{task_id}/comments",
            "/api/tasks/{task_id}/comments/{id}",
            "/api/filters",
            "/api/filters/{id}",
            "/api/projects",
            "/api/projects/{id}",
            "/api/projects/{id}/move",
            "/api/export",
            "/api/import",
            "/api/dead-letters",
            "/api/dead-letters/{id}/redrive",
            "/api/notifications/deliveries",
            "/api/notifications/dead-letters",
            "/api/analytics/me",
            "/api/analytics/me/patterns",
            "/api/analytics/dead-letters",
            "/api/audit/entries",
            "/api/audit/verify",
            "/api/audit/dead-letters");
  }

  @Test
  void metricsSayHowFarTheEventsAre() {
    todo.signUp().creates("Measured");
    eventually(
        () ->
            assertThat(metrics("/api/tasks"))
                .contains(
                    "todo_outbox_waiting_events",
                    "todo_outbox_oldest_seconds",
                    "todo_published_events_total",
                    "todo_consumed_events_total",
                    "todo_dead_lettered_events_total",
                    "todo_channel_lag_records",
                    "todo_live_open_streams",
                    "todo_live_sent_events_total"));
    for (String service : SERVICES) {
      assertThat(metrics(service))
          .contains(
              "todo_consumed_events_total",
              "todo_dead_lettered_events_total",
              "todo_channel_lag_records");
    }
  }

  @Test
  void healthIsUpWithoutAnAccount() {
    for (String service : SERVICES) {
      for (String check : List.of("started", "live", "ready")) {
        Answer answer = todo.serverOf(service, "/health/" + check).send().expect(200);
        assertThat(answer.json().getString("status")).isEqualTo("UP");
        assertThat(answer.json().getJsonArray("checks")).isNotEmpty();
      }
    }
  }

  private String metrics(String service) {
    return todo.serverOf(service, "/metrics").send().expect(200).body();
  }

  private JsonObject openApi(String service) {
    Request request = todo.serverOf(service, "/openapi?format=JSON");
    return request.header("Accept", "application/json").send().expect(200).json();
  }

  private List<String> types(String topic, Task task) {
    return todo.topics().of(topic, task.key()).stream()
        .map(event -> event.data().getString("event_type"))
        .toList();
  }

  private static List<String> deliveryStates(Person person, Task task) {
    return person.deliveries(task.id()).stream().map(d -> d.getString("state")).toList();
  }

  private static JsonObject withReminder(String title, Instant at) {
    return Json.createObjectBuilder()
        .add("title", title)
        .add(
            "reminders",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("remind_at", at.toString())
                        .add("method", "email")))
        .build();
  }

  /** Every operation says what it is and what it answers; those with a body show an example. */
  private static void assertIsComplete(String path, JsonObject operations) {
    for (String method : List.of("get", "post", "put", "patch", "delete")) {
      if (operations.containsKey(method)) {
        JsonObject operation = operations.getJsonObject(method);
        assertThat(operation.getString("summary", "")).as(method + " " + path).isNotBlank();
        Set<String> statuses = operation.getJsonObject("responses").keySet();
        assertThat(statuses).as(method + " " + path).anyMatch(status -> status.startsWith("2"));
        if (!path.equals("/api/jwks")) { // takes nothing that could be wrong
          assertThat(statuses).as(method + " " + path).anyMatch(status -> status.startsWith("4"));
        }
      }
    }
  }
}
