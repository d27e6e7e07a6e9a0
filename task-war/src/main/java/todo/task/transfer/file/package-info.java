/**
 * A file that somebody sent, and what a reader of any format finds in it. Nothing in it is trusted.
 */
package todo.task.transfer.file;
