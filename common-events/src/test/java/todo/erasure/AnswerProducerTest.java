package todo.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import todo.event.AccountEvent.AccountErased;
import todo.event.Envelope;
import todo.event.EventCodec;
import todo.event.Topic;

class AnswerProducerTest {
  private static final Instant NOW = Instant.parse("2026-01-26T10:00:00Z");

  @Test
  void anAnswerThatIsGivenTwiceIsOneEvent() throws Exception {
    Envelope first = sent(new AccountErased("ada", "audit", NOW));
    Envelope again = sent(new AccountErased("ada", "audit", NOW.plusSeconds(9)));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(first.source()).isEqualTo("/todo/audit");
    assertThat(first.event()).isEqualTo(new AccountErased("ada", "audit", NOW));
  }

  @Test
  void everyServiceAndPersonHasAnAnswerOfItsOwn() throws Exception {
    assertThat(
            new String[] {
              sent(new AccountErased("ada", "audit", NOW)).id(),
              sent(new AccountErased("bob", "audit", NOW)).id(),
              sent(new AccountErased("ada", "task", NOW)).id()
            })
        .doesNotHaveDuplicates();
  }

  private static Envelope sent(AccountErased event) throws Exception {
    var record = AnswerProducer.record(event);
    assertThat(record.topic()).isEqualTo("task-events");
    assertThat(record.key()).isEqualTo("0");
    byte[] value = record.value().getBytes(StandardCharsets.UTF_8);
    return EventCodec.decode(Topic.TASK_EVENTS, value, "position");
  }
}
