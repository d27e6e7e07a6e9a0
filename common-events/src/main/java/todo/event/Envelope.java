package todo.event;

import java.time.Instant;
import java.util.Objects;

/**
 * An event with its CloudEvents 1.0 attributes.
 *
 * @param id unique within {@code source}; a redelivery has the same one
 * @param source the producer; {@link #TODO_TASK} for facts of ours, {@link #UNKNOWN} for a bare
 *     seed event
 * @param sequence the task's version after the change; 0 when the producer gives none
 * @param traceparent the W3C trace context of the request that made the change, or null
 */
public record Envelope(
    String id, String source, Instant time, long sequence, String traceparent, Event event) {

  /**
   * Events of this source are facts: task-war made the change. Those of any other are input to it.
   */
  public static final String TODO_TASK = "/todo/task";

  /** The source of a record that is the bare seed JSON, without an envelope. */
  public static final String UNKNOWN = "/unknown";

  public Envelope {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(event, "data");
  }

  /** Whether task-war itself made this change. */
  public boolean isFact() {
    return TODO_TASK.equals(source);
  }

  /** The trace id within {@link #traceparent} (W3C Trace Context, section 3.2.2.3), or "-". */
  public String traceId() {
    return traceparent == null || traceparent.length() < 35 ? "-" : traceparent.substring(3, 35);
  }
}
