/** Todoist's template format, a CSV file for a project. */
package todo.task.transfer.todoist;
