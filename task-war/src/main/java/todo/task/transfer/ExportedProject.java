package todo.task.transfer;

/**
 * A project on its way into a file.
 *
 * @param color {@code #rrggbb}, or null
 */
public record ExportedProject(long id, String name, String color, boolean archived) {}
