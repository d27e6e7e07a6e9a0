package todo.task.transfer.file;

/**
 * A project that a file has, with or without tasks.
 *
 * @param line where it is first named, from 1
 * @param color {@code #rrggbb}, or null
 */
public record FileProject(long line, String name, String color, boolean archived) {}
