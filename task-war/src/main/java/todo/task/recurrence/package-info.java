/**
 * When a recurring task is due again: RFC 5545's recurrence rules (section 3.3.10) on the wall
 * clock of an IANA zone.
 *
 * <p>{@link todo.task.recurrence.RecurrenceRule} is the rule as a value, {@link
 * todo.task.recurrence.Series} its occurrences from a start, {@link
 * todo.task.recurrence.NextOccurrence} what a task takes from them. Pure functions of their
 * arguments: no clock, no database, no locale. ADR 12 says why the expansion is our own.
 */
package todo.task.recurrence;
