package todo.notifier.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A reminder that this process has claimed in order to send it.
 *
 * @param claim the process that claimed it
 * @param attempt which attempt this is, from 1; with the claim, it fences off any other
 * @param email null when no address of the person is known
 * @param dueDate the task's; null when it has none or is not known
 * @param timeZone the person's; UTC when it is not known
 */
record DueReminder(
    long id,
    UUID claim,
    int attempt,
    String source,
    long taskId,
    String userId,
    Instant remindAt,
    String taskTitle,
    String email,
    Instant dueDate,
    ZoneId timeZone) {}
