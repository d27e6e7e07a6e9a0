package todo.task.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveEventTest {

  @Test
  void aClientGetsTheTaskMemberForMember() {
    assertThat(LiveEvent.read(Facts.created("ada", 7)))
        .contains(
            new LiveEvent(
                "ada",
                "created",
                "{\"task_id\":7,\"version\":1,\"task\":{\"title\":\"Tea\",\"later\":[1]}}"));
  }

  @Test
  void aLineBreakInATitleBreaksNoLine() {
    byte[] record =
        Facts.of("/todo/task", "updated", "ada", 7, 2, "{\"title\":\"a\\r\\nevent: x\\n\\n\"}");

    assertThat(LiveEvent.read(record).orElseThrow().data()).doesNotContain("\n", "\r");
  }

  @Test
  void anotherProducersEventIsNoFact() {
    assertThat(LiveEvent.read(Facts.of("/crm", "created", "ada", 7, 1, "{}"))).isEmpty();
  }

  @Test
  void anEventNameComesFromAList() {
    assertThat(LiveEvent.read(Facts.of("/todo/task", "reset", "ada", 7, 1, "{}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"event_type\":\"created\",\"task_id\":1}",
        "{\"source\":\"/todo/task\"}",
        "{\"source\":\"/todo/task\",\"data\":5}",
        "{\"source\":\"/todo/task\",\"sequence\":\"x\",\"data\":{\"event_type\":\"created\"}}"
      })
  void whatCanNotBeReadTellsNothing(String value) {
    assertThat(LiveEvent.read(value.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void aRecordWithoutValueTellsNothing() {
    assertThat(LiveEvent.read(null)).isEmpty();
  }
}
