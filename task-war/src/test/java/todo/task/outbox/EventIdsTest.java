package todo.task.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {
  @Test
  void anIdIsAUuidOfVersion7ThatCarriesItsTime() {
    UUID id = EventIds.next(Instant.ofEpochMilli(0x0123456789ABL));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.toString()).startsWith("01234567-89ab-7");
  }

  @Test
  void idsOfOneMomentDiffer() {
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(EventIds.next(Instant.EPOCH))).isTrue();
    }
  }
}
