package todo.audit.search;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HexFormat;
import todo.audit.trail.Entry;
import todo.audit.trail.Origin;
import todo.audit.trail.SaltedContent;
import todo.event.Json;

/** An entry for those who may read it, with all that it takes to compute its hashes again. */
final class EntryJson {
  private EntryJson() {}

  static JsonObject of(Entry entry) {
    Origin origin = entry.origin();
    JsonObjectBuilder json =
        Json.object()
            .add("seq", entry.seq())
            .add("event_id", origin.eventId())
            .add("source", origin.source())
            .add("topic", origin.topic())
            .add("type", origin.type())
            .add("task_id", origin.taskId())
            .add("occurred_at", origin.occurredAt().toString())
            .add("recorded_at", entry.recordedAt().toString());
    SaltedContent content = entry.content();
    if (content != null) {
      json.add("user_id", content.userId())
          .add("content", content.text())
          .add("salt", hex(content.salt()));
    }
    json.add("content_digest", hex(entry.contentDigest()))
        .add("previous_hash", hex(entry.previousHash()))
        .add("hash", hex(entry.hash()));
    if (entry.erasure() != null) {
      json.add("erased_at", entry.erasure().at().toString())
          .add("erased_reason", entry.erasure().reason());
    }
    return json.build();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
