/**
 * When a person completes tasks: at which hours, before or after they were due, and how long after
 * they were made.
 *
 * <p>{@link todo.analytics.pattern.Births} remembers when each task was made, {@link
 * todo.analytics.pattern.Completions} reduces a batch to a row for each person and hour and adds
 * these to the table, {@link todo.analytics.pattern.PatternReport} is what is answered of it. Tasks
 * made before this was counted are completed without it being known how long they were open.
 */
package todo.analytics.pattern;
