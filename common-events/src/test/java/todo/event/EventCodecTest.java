package todo.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todo.event.AccountEvent.AccountDeleted;
import todo.event.AccountEvent.AccountErased;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskEvent.TaskDeleted;
import todo.event.TaskEvent.TaskUpdated;

class EventCodecTest {
  private static final Instant NOW = Instant.parse("2026-01-26T10:00:00.123456Z");
  private static final String SEED_TASK_EVENT =
      """
      {"event_type": "created", "task_id": 123, "user_id": "user123",
       "task_data": {"title": "Task Title", "description": "Task Description",
                     "due_date": "2026-01-27T10:00:00Z", "status": "pending"},
       "timestamp": "2026-01-26T10:00:00Z"}""";

  private final TaskData task =
      new TaskData(
          "Süßes \"kaufen\" \uD83C\uDF6B",
          null,
          NOW,
          TaskStatus.PENDING,
          List.of(new Reminder(NOW, NotificationMethod.EMAIL)),
          ZoneId.of("Europe/Berlin"));

  @Test
  void everyEventReadsBackAsItWasWritten() throws Exception {
    for (Event event :
        List.of(
            new TaskCreated(1, "ada", task, NOW),
            new TaskUpdated(1, "ada", task, NOW),
            new TaskCompleted(1, "ada", task.with(TaskStatus.COMPLETED), NOW),
            new TaskDeleted(1, "ada", task, NOW),
            new AccountDeleted("ada", NOW),
            new AccountErased("ada", "audit", NOW),
            new ReminderRequested(1, "ada", NOW, "Milk", NotificationMethod.SMS, null),
            new ReminderRequested(1, "ada", NOW, "Milk", NotificationMethod.EMAIL, "ada@x.org"),
            new FieldUpdated(
                1, "ada", "title", null, "Milk", FieldUpdated.ChangedBy.SYSTEM, NOW))) {
      Envelope written =
          new Envelope("id-1", Envelope.TODO_TASK, NOW, 7, "00-" + "a".repeat(32) + "-b-01", event);
      byte[] value = EventCodec.encode(written).getBytes(StandardCharsets.UTF_8);
      assertThat(EventCodec.decode(event.topic(), value, "position")).isEqualTo(written);
    }
  }

  @Test
  void theDataIsTheSeedsSchema() {
    Event event = new TaskCreated(123, "user123", task, NOW);
    JsonObject json =
        Json.read(EventCodec.encode(new Envelope("i", Envelope.TODO_TASK, NOW, 1, null, event)));
    assertThat(json.getString("specversion")).isEqualTo("1.0");
    assertThat(json.getString("type")).isEqualTo("todo.task.created");
    assertThat(json.getString("subject")).isEqualTo("123");
    JsonObject data = json.getJsonObject("data");
    assertThat(data.keySet())
        .containsExactly("event_type", "task_id", "user_id", "task_data", "timestamp");
    assertThat(data.getJsonObject("task_data").keySet())
        .contains("title", "description", "due_date", "status");
  }

  @Test
  void theEndOfAnAccountIsAboutThePersonAndNoTask() {
    Event event = new AccountDeleted("ada", NOW);
    JsonObject json =
        Json.read(EventCodec.encode(new Envelope("i", Envelope.TODO_TASK, NOW, 0, null, event)));
    assertThat(json.getString("type")).isEqualTo("todo.account.deleted");
    assertThat(json.getString("subject")).isEqualTo("ada");
    assertThat(json.getJsonObject("data").keySet())
        .containsExactly("event_type", "user_id", "timestamp");
    assertThat(event.taskId()).isZero();
  }

  @Test
  void theBareSeedJsonIsReadWithItsPositionAsId() throws Exception {
    Envelope envelope = decode(SEED_TASK_EVENT);
    assertThat(envelope.id()).isEqualTo("task-events-0-5");
    assertThat(envelope.source()).isEqualTo(Envelope.UNKNOWN);
    assertThat(envelope.isFact()).isFalse();
    assertThat(envelope.event()).isInstanceOf(TaskCreated.class);
  }

  @Test
  void whatIsNotKnownIsIgnored() throws Exception {
    String more = SEED_TASK_EVENT.replace("\"task_id\"", "\"colour\": {\"x\": [1]}, \"task_id\"");
    assertThat(decode(more).event().taskId()).isEqualTo(123);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"task_id\": 123 | \"task_id\": \"123\" | task_id: must be an integer",
        "\"task_id\": 123 | \"task_id\": 1.5 | task_id: must be an integer of 64 bits",
        "\"task_id\": 123 | \"task_id\": 1e400 | task_id: must be an integer of 64 bits",
        "\"task_id\": 123 | \"task_id\": null | task_id: is missing",
        "\"created\" | \"invented\" | event_type: must be created, updated, completed or deleted",
        "\"pending\" | \"asleep\" | status: must be pending or completed",
        "\"user123\" | 5 | user_id: must be a string",
        "2026-01-26T10:00:00Z | yesterday | timestamp: must be an RFC 3339",
        "2026-01-27T10:00:00Z | +999999999-01-01T00:00:00Z | due_date: must be an RFC 3339",
        "Task Title | a\\u0000b | title: must not hold a NUL",
        "Task Title | a\\ud800b | title: must not hold half a surrogate pair",
        "\"task_data\" | \"task\" | task_data: must be an object",
      })
  void aWrongFieldIsNamed(String right, String wrong, String reason) {
    assertThatThrownBy(() -> decode(SEED_TASK_EVENT.replace(right, wrong)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void whatIsNoEventSaysWhy() {
    assertThatThrownBy(() -> decode("{\"event_type\": ")).hasMessageContaining("not a JSON object");
    assertThatThrownBy(() -> decode("[1]")).hasMessageContaining("not a JSON object");
    assertThatThrownBy(() -> decode("")).hasMessageContaining("not a JSON object");
    assertThatThrownBy(() -> EventCodec.decode(Topic.TASK_EVENTS, null, "p"))
        .hasMessageContaining("null");
    assertThatThrownBy(
            () -> EventCodec.decode(Topic.TASK_EVENTS, new byte[] {'{', (byte) 0xC3, '}'}, "p"))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> decode("{\"a\":".repeat(100_000)))
        .isInstanceOf(UnreadableEventException.class);
  }

  private static Envelope decode(String text) throws UnreadableEventException {
    return EventCodec.decode(
        Topic.TASK_EVENTS, text.getBytes(StandardCharsets.UTF_8), "task-events-0-5");
  }
}
