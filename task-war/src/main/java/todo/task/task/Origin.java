package todo.task.task;

import todo.event.FieldUpdated.ChangedBy;

/**
 * Where a change comes from.
 *
 * @param traceparent the W3C trace context of the request, or null
 */
public record Origin(ChangedBy changedBy, String traceparent) {}
