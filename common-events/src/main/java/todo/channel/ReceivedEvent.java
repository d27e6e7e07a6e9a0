package todo.channel;

import java.util.UUID;
import todo.event.Envelope;

/**
 * An event with the record that brought it.
 *
 * @param inboxId what the inbox knows it by
 */
public record ReceivedEvent(UUID inboxId, Envelope envelope, TopicRecord record) {}
