package todo.notifier.reminder;

/** There may be a reminder that is due sooner than any before. Observed after the commit. */
public record RemindersStored() {}
