package todo.task.quickadd;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import todo.event.Recurrence;

/**
 * What a line says of a task.
 *
 * @param title what is left of the line; empty when nothing is
 * @param due null when the line names no time
 * @param allDay whether {@code due} stands for its whole day in {@code zone}, whose first instant
 *     it is
 * @param priority 1 (highest) to 4, or null
 * @param tags without their {@code #}, in the line's order, each once
 * @param project by its known name, or null
 * @param recurrence an RRULE (RFC 5545, section 3.3.10) of which {@code due} is the first
 *     occurrence, or null
 * @param recurrenceFrom null without a recurrence
 * @param reminders ascending
 * @param parts what was understood, in the line's order
 */
public record Understood(
    String title,
    Instant due,
    boolean allDay,
    ZoneId zone,
    Integer priority,
    List<String> tags,
    String project,
    String recurrence,
    Recurrence.From recurrenceFrom,
    List<Instant> reminders,
    List<Part> parts) {

  public Understood {
    tags = List.copyOf(tags);
    reminders = List.copyOf(reminders);
    parts = List.copyOf(parts);
  }

  /**
   * A piece of the line that was understood, with its preposition.
   *
   * @param from offset of its first UTF-16 code unit
   * @param to offset after its last
   */
  public record Part(String text, int from, int to, Meaning as) {}

  /** What a piece stands for. */
  public enum Meaning {
    DATE,
    TIME,
    RECURRENCE,
    REMINDER,
    PRIORITY,
    TAG,
    PROJECT;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
