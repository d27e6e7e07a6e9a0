package todo.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import todo.audit.trail.Entry;
import todo.audit.trail.Erasure;
import todo.audit.trail.Origin;
import todo.audit.trail.SaltedContent;

class EntryJsonTest {
  private static final Instant THEN = Instant.parse("2026-01-26T10:00:00Z");
  private static final Origin ORIGIN =
      new Origin("e-1", "/todo/task", "task-events", "todo.task.created", 7, THEN);
  private static final SaltedContent CONTENT =
      new SaltedContent(new byte[] {0, 15, -1}, "ann", "{\"title\": \"Süt\"}");

  @Test
  void anEntryHasItsContentExactlyAsItCame() {
    JsonObject json = EntryJson.of(entry(CONTENT, null));

    assertThat(json.getString("content")).isEqualTo("{\"title\": \"Süt\"}");
    assertThat(json.getString("salt")).isEqualTo("000fff");
    assertThat(json.getString("user_id")).isEqualTo("ann");
    assertThat(json).doesNotContainKeys("erased_at", "erased_reason");
  }

  @Test
  void anErasedEntrySaysWhenAndWhyAndNothingElse() {
    JsonObject json = EntryJson.of(entry(null, new Erasure(THEN, "account deleted")));

    assertThat(json).doesNotContainKeys("content", "salt", "user_id");
    assertThat(json.getString("erased_at")).isEqualTo("2026-01-26T10:00:00Z");
    assertThat(json.getString("erased_reason")).isEqualTo("account deleted");
    assertThat(json).containsKey("content_digest");
  }

  @Test
  void theDocumentationNamesEveryMember() {
    List<String> documented = new ArrayList<>();
    for (RecordComponent component : EntryDocument.class.getRecordComponents()) {
      String name = component.getAccessor().getAnnotation(Schema.class).name();
      documented.add(name.isEmpty() ? component.getName() : name);
    }

    assertThat(EntryJson.of(entry(CONTENT, new Erasure(THEN, "why")))).containsOnlyKeys(documented);
  }

  private static Entry entry(SaltedContent content, Erasure erasure) {
    return new Entry(1, ORIGIN, THEN, content, new byte[32], new byte[32], new byte[32], erasure);
  }
}
