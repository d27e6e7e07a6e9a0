package todo.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import todo.event.Topic;

class InboxRetentionTest {
  @Test
  void anIdIsKeptLongerThanAnyTopicKeepsItsRecord() {
    for (Topic topic : Topic.values()) {
      assertThat(InboxRetention.retention()).isGreaterThan(topic.retention());
    }
  }
}
