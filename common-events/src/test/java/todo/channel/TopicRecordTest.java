package todo.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import todo.event.Topic;

class TopicRecordTest {
  private static final String ADA = "3f0c8f5e-6d0e-4a3f-9b4e-2f8f0a1c7d55";
  private static final String BOB = "00000000-0000-4000-8000-000000000000";

  @Test
  void idsOfPeopleAreFoundInWhatCantBeRead() {
    assertThat(record("{\"user_id\": \"" + ADA + "\", " + BOB + BOB + "").userIds())
        .containsExactlyInAnyOrder(ADA, BOB);
    assertThat(record("{}").userIds()).isEmpty();
    assertThat(new TopicRecord(Topic.REMINDERS, 0, 1, null, null).userIds()).isEmpty();
  }

  private static TopicRecord record(String value) {
    return new TopicRecord(Topic.REMINDERS, 0, 1, null, value.getBytes(StandardCharsets.UTF_8));
  }
}
