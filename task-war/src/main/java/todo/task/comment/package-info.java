/** Comments on tasks. A comment is a part of its task: its changes are the task's. */
package todo.task.comment;
