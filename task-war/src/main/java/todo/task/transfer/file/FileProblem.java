package todo.task.transfer.file;

/**
 * Something in a file that is not understood.
 *
 * @param line from 1
 * @param field the file's own name for what is wrong, or null
 * @param message to be read after the field's name
 * @param made whether a task is made of the line all the same, without that
 */
public record FileProblem(long line, String field, String message, boolean made) {}
