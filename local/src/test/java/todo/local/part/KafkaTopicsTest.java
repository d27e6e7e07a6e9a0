package todo.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KafkaTopicsTest {
  @Test
  void theTopicsHaveThePartitionsAndTheRetentionOfTheContract() {
    assertThat(KafkaTopics.topics())
        .extracting(
            topic -> topic.name(),
            topic -> topic.numPartitions(),
            topic ->
                Duration.ofMillis(Long.parseLong(topic.configs().get("retention.ms"))).toDays())
        .containsExactly(
            tuple("task-events", 3, 7L), tuple("reminders", 3, 7L), tuple("task-updates", 3, 30L));
  }
}
