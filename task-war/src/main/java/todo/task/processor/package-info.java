/**
 * Events of other producers on task-events, applied through the same task service as everything
 * else.
 */
package todo.task.processor;
