/**
 * Expressions of the filter language that a person keeps under a name, as views of their own; by
 * REST at {@code /api/filters}.
 */
package todo.task.finding.saved;
