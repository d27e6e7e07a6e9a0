package todo.task.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {
  private final EventIds ids = new EventIds();

  @Test
  void anIdIsAUuidOfVersion7ThatCarriesItsTime() {
    UUID id = UUID.fromString(ids.next(Instant.ofEpochMilli(0x0123456789ABL)));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.toString()).startsWith("01234567-89ab-7");
  }

  @Test
  void idsOfOneMomentDiffer() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(ids.next(Instant.EPOCH))).isTrue();
    }
  }
}
