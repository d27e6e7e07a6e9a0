package todo.notifier.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import todo.channel.ReceivedEvent;
import todo.event.TaskData;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskStatus;
import todo.event.Topic;

class TaskStateTest {
  private final History history = new History(7);

  @Test
  void aNewTaskWithoutRemindersConcernsNone() {
    history.create();

    assertThat(concerned()).containsExactly(false);
    assertThat(TaskState.reduce(history.taskEvents)).isEmpty();
  }

  @Test
  void aNewTaskWithRemindersConcernsThem() {
    history.create(History.reminder(1));

    assertThat(concerned()).containsExactly(true);
  }

  @Test
  void everyLaterVersionDoesWithoutRemindersToo() {
    history.create();
    history.setReminders();
    history.complete();
    history.reopen();
    history.delete();

    assertThat(concerned()).containsExactly(false, true, true, true, true);
  }

  @Test
  void whatAnotherProducerWritesIsNoFact() {
    TaskData task =
        new TaskData("mine", null, null, TaskStatus.PENDING, List.of(History.reminder(1)), null);
    ReceivedEvent event =
        History.received(
            "/other", Topic.TASK_EVENTS, 1, new TaskCreated(7, "ada", task, History.START));

    assertThat(TaskState.concerns(event.envelope())).isFalse();
    assertThat(TaskState.reduce(List.of(event))).isEmpty();
  }

  private List<Boolean> concerned() {
    return history.taskEvents.stream()
        .map(ReceivedEvent::envelope)
        .map(TaskState::concerns)
        .toList();
  }
}
