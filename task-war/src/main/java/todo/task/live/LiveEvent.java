package todo.task.live;

import jakarta.json.JsonObject;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.Set;
import todo.event.Envelope;
import todo.event.InvalidFieldException;
import todo.event.Json;
import todo.event.JsonFields;

/**
 * A change of a task, as a client sees it.
 *
 * @param userId whose task it is
 * @param name created, updated, completed or deleted
 * @param data {@code {task_id, version, task}} in JSON; the task is the event's {@code task_data},
 *     member for member
 */
record LiveEvent(String userId, String name, String data) {
  private static final Set<String> NAMES = Set.of("created", "updated", "completed", "deleted");

  /**
   * Reads a record of task-events. Empty for what is no fact of ours: another producer's event, of
   * which the processor makes a fact, or what can't be read, which the processor's channel says.
   */
  static Optional<LiveEvent> read(byte[] value) {
    try {
      JsonObject json = Json.read(Json.utf8(value));
      JsonFields envelope = new JsonFields(json);
      return Envelope.TODO_TASK.equals(envelope.optionalText("source"))
          ? Optional.of(fact(envelope, json.getJsonObject("data")))
          : Optional.empty();
    } catch (CharacterCodingException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static LiveEvent fact(JsonFields envelope, JsonObject data) {
    JsonFields fields = new JsonFields(data);
    String name = fields.text("event_type");
    if (!NAMES.contains(name)) {
      throw new InvalidFieldException("event_type", "must be one of " + NAMES);
    }
    String answer =
        Json.write(
            Json.object()
                .add("task_id", fields.integer("task_id"))
                .add("version", Long.parseLong(envelope.text("sequence")))
                .add("task", data.getJsonObject("task_data"))
                .build());
    return new LiveEvent(fields.text("user_id"), name, answer);
  }
}
