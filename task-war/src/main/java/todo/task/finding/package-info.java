/**
 * Finding tasks: the list with its filters, orders and pages, search, and the counts of all views.
 * Every query filters on the owner, and leaves out the trash unless it is about the trash.
 *
 * <p>{@link todo.task.finding.TaskParameters} reads what a request asks for into a {@link
 * todo.task.finding.TaskQuery}; {@link todo.task.finding.TaskFinder} answers its tasks, by the
 * statement that {@link todo.task.finding.FindStatement} writes.
 */
package todo.task.finding;
