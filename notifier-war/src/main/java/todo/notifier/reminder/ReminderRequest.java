package todo.notifier.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import todo.channel.ReceivedEvent;
import todo.event.Envelope;
import todo.event.NotificationMethod;
import todo.event.ReminderRequested;

/**
 * A reminder as an event asks for it.
 *
 * @param fact whether task-war asks for it, so that its task's events say when it is cancelled
 * @param requestedAt null when the event does not say
 */
record ReminderRequest(Key key, ReminderRequested event, long sequence, Instant requestedAt) {

  /** What makes two requests the same reminder. */
  record Key(
      String source, long taskId, String userId, Instant remindAt, NotificationMethod method) {}

  static ReminderRequest of(Envelope envelope) {
    ReminderRequested event = (ReminderRequested) envelope.event();
    Key key =
        new Key(
            envelope.source(), event.taskId(), event.userId(), event.remindAt(), event.method());
    return new ReminderRequest(key, event, envelope.sequence(), envelope.time());
  }

  /**
   * One request for each reminder, the newest; in the order that every transaction locks them in.
   */
  static List<ReminderRequest> reduce(List<ReceivedEvent> events) {
    Map<Key, ReminderRequest> newest = new HashMap<>();
    for (ReceivedEvent event : events) {
      ReminderRequest request = of(event.envelope());
      newest.merge(request.key, request, (a, b) -> b.sequence > a.sequence ? b : a);
    }
    List<ReminderRequest> sorted = new ArrayList<>(newest.values());
    sorted.sort(
        Comparator.comparing((ReminderRequest r) -> r.key.taskId)
            .thenComparing(r -> r.key.source)
            .thenComparing(r -> r.key.userId)
            .thenComparing(r -> r.key.remindAt)
            .thenComparing(r -> r.key.method));
    return sorted;
  }

  boolean isFact() {
    return Envelope.TODO_TASK.equals(key.source);
  }
}
