package todo.task.transfer;

import todo.task.transfer.file.FileTask;

/**
 * A task whose turn has come.
 *
 * @param parentKey of a task that came before, or null
 */
record ImportedPart(FileTask task, String parentKey) {}
