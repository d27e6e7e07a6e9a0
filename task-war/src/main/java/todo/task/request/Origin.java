package todo.task.request;

import java.util.UUID;
import todo.event.FieldUpdated.ChangedBy;

/**
 * Where a change comes from.
 *
 * @param traceparent the W3C trace context of the request, or null
 * @param changeId names all that is changed together, so that it can be undone together
 */
public record Origin(ChangedBy changedBy, String traceparent, UUID changeId) {}
