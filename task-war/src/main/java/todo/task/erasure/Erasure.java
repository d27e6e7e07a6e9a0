package todo.task.erasure;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import todo.event.Json;

/**
 * What became of a person's wish to be erased.
 *
 * @param doneAt when each service was done, by its name; null while it is not
 */
record Erasure(Instant requestedAt, Map<String, Instant> doneAt) {

  /** When the last service was done; null while one is not. */
  Instant completedAt() {
    return doneAt.containsValue(null)
        ? null
        : doneAt.values().stream().max(Instant::compareTo).orElse(null);
  }

  JsonObject toJson() {
    JsonObjectBuilder services = Json.object();
    doneAt.forEach(
        (service, at) -> {
          JsonObjectBuilder one = Json.object();
          Json.addOrNull(one, "done_at", at);
          services.add(service, one);
        });
    JsonObjectBuilder json =
        Json.object().add("requested_at", requestedAt.toString()).add("services", services);
    Json.addOrNull(json, "completed_at", completedAt());
    return json.build();
  }
}
