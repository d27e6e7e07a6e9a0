package todo.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;

/**
 * What a channel can't use becomes a dead letter with its reason; the next record flows, and an
 * operator can send it through again.
 */
@MicroShedTest
class DeadLettersIT {
  private static final String KEY = "no task's"; // others look for a task's records by its id
  private static final String TASK_EVENT =
      """
      {"event_type": "%s", "task_id": %s, "user_id": "%s",
       "task_data": {"title": %s, "description": null, "due_date": null, "status": "pending"},
       "timestamp": "2026-01-26T10:00:00Z"}\
      """;

  /** The dead letters of the channels, by topic. */
  private static final Map<String, Map<String, String>> CHANNELS =
      Map.of(
          Topics.TASK_EVENTS,
          Map.of(
              "task-processor", "/api/dead-letters",
              "notifier-task-events", "/api/notifications/dead-letters",
              "analytics", "/api/analytics/dead-letters",
              "audit-task-events", "/api/audit/dead-letters"),
          Topics.REMINDERS,
          Map.of("notifier-reminders", "/api/notifications/dead-letters"),
          Topics.TASK_UPDATES,
          Map.of("audit-task-updates", "/api/audit/dead-letters"));

  private final Todo todo = Todo.running();

  static List<Arguments> unusable() {
    List<Arguments> all = new ArrayList<>();
    for (String topic : CHANNELS.keySet()) {
      all.add(Arguments.of(topic, "broken JSON", "{\"event_type\": ".getBytes(UTF_8), "JSON"));
      all.add(Arguments.of(topic, "no object", "42".getBytes(UTF_8), "JSON"));
      all.add(Arguments.of(topic, "broken UTF-8", "{\"a\": \"é\"}".getBytes(ISO_8859_1), "UTF-8"));
      all.add(Arguments.of(topic, "null", null, "null"));
      all.add(Arguments.of(topic, "empty", new byte[0], "JSON"));
      all.add(Arguments.of(topic, "too deep", deep(), "nested"));
      all.add(Arguments.of(topic, "number", "{\"a\": 1e99999999999}".getBytes(UTF_8), "number"));
      all.add(Arguments.of(topic, "twice", "{\"a\": 1, \"a\": 2}".getBytes(UTF_8), "Duplicate"));
      all.add(Arguments.of(topic, "nothing in it", "{}".getBytes(UTF_8), "is missing"));
    }
    String events = Topics.TASK_EVENTS;
    String anyone = UUID.randomUUID().toString();
    all.add(
        Arguments.of(events, "unknown type", task("exploded", "1", anyone, "\"a\""), "event_type"));
    all.add(
        Arguments.of(events, "id is text", task("created", "\"x\"", anyone, "\"a\""), "task_id"));
    all.add(Arguments.of(events, "title is a number", task("created", "1", anyone, "7"), "title"));
    all.add(Arguments.of(events, "NUL", task("created", "1", anyone, "\"\\u0000\""), "title"));
    all.add(
        Arguments.of(
            Topics.REMINDERS,
            "unknown method",
            "{\"task_id\": 1, \"user_id\": \"x\", \"remind_at\": \"2030-01-01T00:00:00Z\", \"task_title\": \"a\", \"notification_method\": \"pigeon\"}"
                .getBytes(UTF_8),
            "notification_method"));
    all.add(
        Arguments.of(
            Topics.TASK_UPDATES,
            "bad time",
            "{\"event_type\": \"field_updated\", \"task_id\": 1, \"user_id\": \"x\", \"field_changed\": \"title\", \"changed_by\": \"user\", \"timestamp\": \"now\"}"
                .getBytes(UTF_8),
            "timestamp"));
    return all;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("unusable")
  void anUnusableRecordIsADeadLetterOfEachChannel(
      String topic, String what, byte[] value, String reason) {
    RecordMetadata record = todo.topics().send(topic, KEY, value);

    Person operator = todo.operator();
    CHANNELS
        .get(topic)
        .forEach(
            (channel, path) ->
                eventually(
                    () ->
                        assertThat(find(operator, path, channel, record))
                            .hasValueSatisfying(
                                letter -> {
                                  assertThat(letter.getString("reason")).contains(reason);
                                  String redrive = path + "/" + letter.getInt("id") + "/redrive";
                                  operator.request("POST", redrive).send().expectProblem(409);
                                })));
  }

  @Test
  void theNextRecordFlowsAndEveryServiceLives() {
    Person ada = todo.signUp();
    for (byte[] value : new byte[][] {null, "{".getBytes(UTF_8), {(byte) 0xC3}}) {
      for (String topic : CHANNELS.keySet()) {
        todo.topics().send(topic, KEY, value);
      }
    }

    Task task = ada.creates("after the bad ones");
    Task changed = ada.changes(task, "{\"title\": \"still flowing\"}");

    eventually(
        () -> {
          assertThat(ada.auditEntries(changed.id())).hasSize(3);
          assertThat(ada.figures().getInt("created")).isEqualTo(1);
        });
    for (String path :
        new String[] {"/api/tasks", "/api/notifications", "/api/analytics", "/api/audit"}) {
      todo.serverOf(path, "/health/live").send().expect(200);
      todo.serverOf(path, "/health/ready").send().expect(200);
    }
  }

  @Test
  void aTaskOfAnUnknownPersonIsADeadLetterOfTheProcessor() {
    RecordMetadata record =
        todo.topics()
            .send(
                Topics.TASK_EVENTS,
                KEY,
                task("created", "1", UUID.randomUUID().toString(), "\"a\""));

    eventually(
        () ->
            assertThat(find(todo.operator(), "/api/dead-letters", "task-processor", record))
                .hasValueSatisfying(
                    letter -> assertThat(letter.getString("reason")).contains("user_id")));
  }

  @Test
  void aDeadLetterWhoseCauseIsMendedHasItsEffectOnce() {
    Person ada = todo.signUp();
    Person operator = todo.operator();
    disappears(ada);
    RecordMetadata record =
        todo.topics().send(Topics.TASK_EVENTS, KEY, task("created", "77", ada.id(), "\"at last\""));
    eventually(
        () ->
            assertThat(find(operator, "/api/dead-letters", "task-processor", record)).isPresent());
    JsonObject letter = find(operator, "/api/dead-letters", "task-processor", record).orElseThrow();
    String redrive = "/api/dead-letters/" + letter.getJsonNumber("id") + "/redrive";
    operator.request("POST", redrive).send().expectProblem(409);

    returns(ada);
    operator.request("POST", redrive).send().expect(204);
    operator.request("POST", redrive).send().expect(204);

    assertThat(ada.get("/api/tasks").expect(200).items())
        .extracting(task -> task.getString("title"))
        .containsExactly("at last");
    eventually(() -> assertThat(ada.figures().getInt("created")).isEqualTo(1));
    assertThat(find(operator, "/api/dead-letters", "task-processor", record)).isEmpty();
  }

  /** An account under another id for a while: the API brings none back. */
  private void disappears(Person person) {
    rename(
        person.id(),
        new UUID(0, UUID.fromString(person.id()).getLeastSignificantBits()).toString());
  }

  private void returns(Person person) {
    rename(
        new UUID(0, UUID.fromString(person.id()).getLeastSignificantBits()).toString(),
        person.id());
  }

  private void rename(String from, String to) {
    assertThat(
            todo.database(Service.TASK)
                .rows("update account set id = ?::uuid where id = ?::uuid returning id", to, from))
        .hasSize(1);
  }

  private static Optional<JsonObject> find(
      Person operator, String path, String channel, RecordMetadata record) {
    return operator.get(path).expect(200).items().stream()
        .filter(letter -> letter.getString("channel").equals(channel))
        .filter(letter -> letter.getString("topic").equals(record.topic()))
        .filter(letter -> letter.getInt("partition") == record.partition())
        .filter(letter -> letter.getJsonNumber("offset").longValue() == record.offset())
        .findFirst();
  }

  private static byte[] task(String type, String id, String person, String title) {
    return TASK_EVENT.formatted(type, id, person, title).getBytes(UTF_8);
  }

  private static byte[] deep() {
    return ("{\"a\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}").getBytes(UTF_8);
  }
}
