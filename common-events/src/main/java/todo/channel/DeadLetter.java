package todo.channel;

import java.time.Instant;

/**
 * A record that a channel could not read or apply.
 *
 * @param id 0 before it is stored
 * @param reason what was wrong with it when it was last tried
 * @param redrivenAt when it was applied after all; null while it waits
 */
public record DeadLetter(
    long id,
    String channel,
    TopicRecord record,
    String reason,
    Instant receivedAt,
    Instant redrivenAt) {}
