package todo.bench.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreatedEventTest {

  @Test
  void theDigitsAreLatinInEveryLocale() {
    CreatedEvent event = CreatedEvent.of(1_234_567, "somebody");

    assertThat(event.json())
        .contains("\"id\":\"" + event.id() + "\"", "\"subject\":\"1234567\"", "\"task_id\":1234567")
        .doesNotContain("\n");
  }

  @Test
  void idsGrowWithTime() throws InterruptedException {
    CreatedEvent first = CreatedEvent.of(1, "somebody");
    Thread.sleep(2);
    CreatedEvent second = CreatedEvent.of(2, "somebody");

    assertThat(first.id().version()).isEqualTo(7);
    assertThat(first.id().variant()).isEqualTo(2);
    assertThat(second.id().toString()).isGreaterThan(first.id().toString());
  }
}
