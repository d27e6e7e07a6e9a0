/**
 * Projects: what a person keeps their tasks in, and in which order. A task without one lies in the
 * Inbox, which is no project.
 */
package todo.task.project;
