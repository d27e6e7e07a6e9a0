package todo.task.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.util.List;
import org.junit.jupiter.api.Test;
import todo.event.Json;

/**
 * What the relay learns from each answer of the sidecar, and what it sends. The calls themselves
 * are the system tests' part.
 */
class DaprPublisherTest {
  private static final OutboxRow FIRST = new OutboxRow(1, "task-events", 42, "{\"id\":\"a\"}");
  private static final OutboxRow SECOND = new OutboxRow(2, "task-events", 43, "{\"id\":\"b\"}");
  private static final List<OutboxRow> ROWS = List.of(FIRST, SECOND);

  @Test
  void eachEntryCarriesItsEventAsItIsAndItsTaskAsKey() {
    JsonArray entries =
        Json.read("{\"entries\":" + DaprPublisher.entries(ROWS) + "}").getJsonArray("entries");
    assertThat(entries).hasSize(2);
    assertThat(entries.getJsonObject(0).getString("entryId")).isEqualTo("1");
    assertThat(entries.getJsonObject(0).getJsonObject("event").getString("id")).isEqualTo("a");
    assertThat(entries.getJsonObject(1).getJsonObject("metadata").getString("partitionKey"))
        .isEqualTo("43");
  }

  @Test
  void whatDidNotFailIsPublished() {
    PublishResult result =
        DaprPublisher.afterFailure(ROWS, 500, failed("2", "kafka: broker not available"));
    assertThat(result.published()).containsExactly(FIRST);
    assertThat(result.failure()).contains("broker not available");
    assertThat(result.refused()).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefusedForGood() {
    PublishResult result =
        DaprPublisher.afterFailure(
            ROWS, 500, failed("1", "kafka server: Message was too large, server rejected it"));
    assertThat(result.published()).containsExactly(SECOND);
    assertThat(result.refused()).containsOnlyKeys(FIRST);
    assertThat(result.failure()).isNull();
  }

  @Test
  void anAnswerThatNamesNoEntryMeansAll() {
    for (String answer : List.of("", "<html>", "{\"errorCode\":\"X\"}", "{\"failedEntries\":7}")) {
      PublishResult result = DaprPublisher.afterFailure(ROWS, 502, answer);
      assertThat(result.published()).isEmpty();
      assertThat(result.refused()).isEmpty();
      assertThat(result.failure()).startsWith("502");
    }
  }

  private static String failed(String entry, String error) {
    return "{\"failedEntries\":[{\"entryId\":\"" + entry + "\",\"error\":\"" + error + "\"}]}";
  }
}
