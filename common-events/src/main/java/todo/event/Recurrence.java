package todo.event;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;

/**
 * How a task comes again.
 *
 * @param rule an RRULE without its name (RFC 5545, section 3.3.10), such as {@code
 *     FREQ=WEEKLY;BYDAY=MO}
 * @param start DTSTART: the wall time, in the due date's zone, from which the rule counts; null
 *     until the task has one
 */
public record Recurrence(String rule, From from, LocalDateTime start) {
  public Recurrence {
    Objects.requireNonNull(rule, "recurrence");
    Objects.requireNonNull(from, "recurrence_from");
  }

  /** From where the next occurrence is counted. */
  public enum From {
    DUE_DATE("due_date"),
    COMPLETION("completion");

    private final String wireName;

    From(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }

    /**
     * @throws IllegalArgumentException when no such name exists
     */
    public static From of(String wireName) {
      return Arrays.stream(values())
          .filter(from -> from.wireName.equals(wireName))
          .findAny()
          .orElseThrow(() -> new IllegalArgumentException("must be due_date or completion"));
    }
  }
}
