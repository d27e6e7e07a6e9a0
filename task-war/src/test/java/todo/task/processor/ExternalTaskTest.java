package todo.task.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExternalTaskTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void aSequenceDecidesWhereThereIsOne() {
    ExternalTask known = new ExternalTask(1L, 5, NOW);
    assertThat(known.isPast(5, NOW.plusSeconds(1))).isTrue();
    assertThat(known.isPast(6, NOW.minusSeconds(1))).isFalse();
  }

  @Test
  void elseTheTimeDecides() {
    ExternalTask known = new ExternalTask(1L, 0, NOW);
    assertThat(known.isPast(0, NOW)).isTrue();
    assertThat(known.isPast(0, NOW.plusNanos(1_000))).isFalse();
  }

  @Test
  void nothingComesAfterADeletion() {
    assertThat(new ExternalTask(null, 5, NOW).isPast(6, NOW.plusSeconds(1))).isTrue();
  }
}
