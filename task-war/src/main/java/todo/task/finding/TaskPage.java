package todo.task.finding;

import java.util.List;
import todo.task.task.Task;

/**
 * Some of a person's tasks.
 *
 * @param next the cursor of the page that follows, or null
 */
public record TaskPage(List<Task> items, String next) {}
