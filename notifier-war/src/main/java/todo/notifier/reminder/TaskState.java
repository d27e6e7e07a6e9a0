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
record TaskState(long taskId, long sequence, boolean ended, TaskData task) {

  static TaskState of(Envelope envelope) {
    TaskEvent event = (TaskEvent) envelope.event();
    boolean ended =
        event instanceof TaskEvent.TaskDeleted || event.task().status() == TaskStatus.COMPLETED;
    return new TaskState(event.taskId(), envelope.sequence(), ended, event.task());
  }

  /**
   * Whether the event can change a reminder. Only facts do: what other producers write is input to
   * task-war, which makes facts of it. A new task without reminders says nothing about any, and
   * most tasks are such.
   */
  static boolean concerns(Envelope envelope) {
    return envelope.isFact()
        && !(envelope.event() instanceof TaskEvent.TaskCreated created
            && created.task().reminders().isEmpty());
  }

  /**
   * The newest state of each task, in the order of their ids, which is the order that every
   * transaction locks them in.
   */
  static Collection<TaskState> reduce(List<ReceivedEvent> events) {
    Map<Long, TaskState> newest = new TreeMap<>();
    for (ReceivedEvent event : events) {
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
