/**
 * Tasks: what they are, how they change, and the REST resource. {@link todo.task.task.TaskService}
 * alone writes tasks, so that every way in yields the same events.
 */
package todo.task.task;
