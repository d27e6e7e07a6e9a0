/** Our own format, which keeps all of a task: read and written as a stream. */
package todo.task.transfer.json;
