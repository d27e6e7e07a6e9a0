package todo.audit.trail;

import java.time.Instant;
import todo.channel.ReceivedEvent;
import todo.channel.RejectedEventException;
import todo.event.Envelope;
import todo.event.Event;
import todo.event.FieldUpdated;
import todo.event.TaskEvent;

/**
 * The event behind an entry, without anything that may name a person.
 *
 * @param eventId unique within {@code source}; {@code topic-partition-offset} when the event came
 *     without one
 * @param source the event's producer
 * @param topic the topic's name on the broker
 * @param type the CloudEvents type, {@code todo.task.created}
 * @param occurredAt when the change was made, by the event
 */
public record Origin(
    String eventId, String source, String topic, String type, long taskId, Instant occurredAt) {

  static Origin of(ReceivedEvent received) throws RejectedEventException {
    Envelope envelope = received.envelope();
    Event event = envelope.event();
    return new Origin(
        envelope.id(),
        envelope.source(),
        event.topic().topicName(),
        event.type(),
        event.taskId(),
        occurredAt(event));
  }

  private static Instant occurredAt(Event event) throws RejectedEventException {
    if (event instanceof TaskEvent e) {
      return e.timestamp();
    }
    if (event instanceof FieldUpdated e) {
      return e.timestamp();
    }
    throw new RejectedEventException("the audit trail does not record " + event.type());
  }
}
