package todo.task.transfer.file;

/**
 * A project that a file has, with or without tasks.
 *
 * @param color {@code #rrggbb}, or null
 */
public record FileProject(String name, String color, boolean archived) {}
