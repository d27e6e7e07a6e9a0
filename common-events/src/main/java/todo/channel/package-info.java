/**
 * How a service reads a topic: in batches, each in one database transaction with everything it
 * causes, then acknowledged.
 *
 * <p>The path of a record: {@link todo.channel.BatchChannel} collects a batch, the {@link
 * todo.channel.Inbox} drops what was applied before, {@link todo.channel.Effects} what is of people
 * whose accounts were deleted, the service's {@link todo.channel.EventHandler} has its effect, what
 * can't be read or applied goes to the {@link todo.channel.DeadLetters}, the transaction commits,
 * the records are acknowledged. A crash anywhere before the acknowledgement brings the batch again,
 * and the inbox makes that harmless.
 */
package todo.channel;
