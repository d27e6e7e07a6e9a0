package todo.notifier.reminder;

import jakarta.json.JsonArrayBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import todo.channel.ReceivedEvent;
import todo.event.Envelope;
import todo.event.Json;
import todo.event.Reminder;
import todo.event.TaskData;
import todo.event.TaskEvent;
import todo.event.TaskStatus;

/**
 * What an event of ours says of a task, as far as reminders need it.
 *
 * @param ended completed or deleted: it wants no reminders
 */
record TaskState(long taskId, String userId, long sequence, boolean ended, TaskData task) {

  static TaskState of(Envelope envelope) {
    TaskEvent event = (TaskEvent) envelope.event();
    boolean ended =
        event instanceof TaskEvent.TaskDeleted || event.task().status() == TaskStatus.COMPLETED;
    return new TaskState(event.taskId(), event.userId(), envelope.sequence(), ended, event.task());
  }

  /**
   * Whether an event can say anything about reminders. Only facts do: what other producers write is
   * input to task-war, which makes facts of it. A new task without reminders does not, and most
   * tasks are such: those that it will have come with a later version, and none was asked for
   * before.
   */
  static boolean concerns(Envelope envelope) {
    boolean newWithout =
        envelope.event() instanceof TaskEvent.TaskCreated created
            && created.task().reminders().isEmpty();
    return envelope.isFact() && !newWithout;
  }

  /**
   * The newest state of each task, in the order of their ids, which is the order that every
   * transaction locks them in.
   */
  static Collection<TaskState> reduce(List<ReceivedEvent> events) {
    Map<Long, TaskState> newest = new TreeMap<>();
    for (ReceivedEvent event : events) {
      // Again, since a dead letter that is redriven is not asked for before.
      if (concerns(event.envelope())) {
        TaskState state = of(event.envelope());
        newest.merge(state.taskId, state, (a, b) -> b.sequence > a.sequence ? b : a);
      }
    }
    return newest.values();
  }

  /** {@code [{"remind_at", "method"}]}. */
  String remindersJson() {
    JsonArrayBuilder all = Json.array();
    for (Reminder reminder : task.reminders()) {
      all.add(
          Json.object()
              .add("remind_at", reminder.remindAt().toString())
              .add("method", reminder.method().wireName()));
    }
    return Json.write(all.build());
  }
}
