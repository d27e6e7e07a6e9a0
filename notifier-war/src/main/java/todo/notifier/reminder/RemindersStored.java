package todo.notifier.reminder;

import java.time.Instant;

/**
 * Reminders were stored. Observed after the commit.
 *
 * @param earliest when the first of them is due
 */
public record RemindersStored(Instant earliest) {}
