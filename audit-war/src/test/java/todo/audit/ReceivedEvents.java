package todo.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import todo.channel.ReceivedEvent;
import todo.channel.TopicRecord;
import todo.event.Envelope;
import todo.event.Event;
import todo.event.EventCodec;
import todo.event.FieldUpdated;
import todo.event.FieldUpdated.ChangedBy;
import todo.event.TaskData;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskStatus;
import todo.event.UnreadableEventException;

/** Events as a channel hands them over. */
public final class ReceivedEvents {
  public static final Instant NOON = Instant.parse("2026-01-26T12:00:00Z");
  private static final AtomicLong OFFSET = new AtomicLong();

  private ReceivedEvents() {}

  public static ReceivedEvent created(String userId, long taskId) {
    return created(userId, taskId, "Buy groceries", NOON);
  }

  public static ReceivedEvent created(String userId, long taskId, String title, Instant at) {
    TaskData task = new TaskData(title, null, null, TaskStatus.PENDING, List.of(), null);
    return received(new TaskCreated(taskId, userId, task, at));
  }

  public static ReceivedEvent titleChanged(String userId, long taskId) {
    return received(
        new FieldUpdated(taskId, userId, "title", "Buy milk", "Buy süt", ChangedBy.USER, NOON));
  }

  /** Tasks created by one person, of rising ids. */
  public static List<ReceivedEvent> created(String userId, int firstTaskId, int count) {
    return IntStream.range(firstTaskId, firstTaskId + count)
        .mapToObj(taskId -> created(userId, taskId))
        .toList();
  }

  private static ReceivedEvent received(Event event) {
    String id = UUID.randomUUID().toString();
    String value = EventCodec.encode(new Envelope(id, Envelope.TODO_TASK, NOON, 1, null, event));
    return received(event, value);
  }

  /** The event in other words than our own. */
  public static ReceivedEvent received(Event event, String value) {
    try {
      return new TopicRecord(
              event.topic(), 0, OFFSET.getAndIncrement(), null, value.getBytes(UTF_8))
          .read();
    } catch (UnreadableEventException e) {
      throw new IllegalStateException(e);
    }
  }
}
