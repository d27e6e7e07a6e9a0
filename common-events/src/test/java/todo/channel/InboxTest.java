package todo.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import todo.event.Topic;

class InboxTest {
  @Test
  void anIdIsKeptLongerThanAnyTopicKeepsItsRecord() {
    for (Topic topic : Topic.values()) {
      assertThat(Inbox.retention()).isGreaterThan(topic.retention());
    }
  }
}
