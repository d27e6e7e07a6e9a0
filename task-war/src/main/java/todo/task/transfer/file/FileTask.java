package todo.task.transfer.file;

import java.time.Instant;
import java.util.List;
import todo.event.TaskData;

/**
 * One task as a file has it.
 *
 * @param line where it begins, from 1
 * @param identity the same however often the file comes, and different for any other task
 * @param key by which other tasks of the file call it
 * @param parentKey the key of the task that it is a part of, or null
 * @param project the project's name; null for the Inbox
 * @param data all else; without project and parent, which have no ids yet
 * @param completedAt null when the file does not say
 * @param comments in their order
 */
public record FileTask(
    long line,
    String identity,
    String key,
    String parentKey,
    String project,
    TaskData data,
    Instant completedAt,
    List<String> comments) {

  public FileTask {
    comments = List.copyOf(comments);
  }

  /** The same task with other data. */
  public FileTask with(TaskData other) {
    return new FileTask(line, identity, key, parentKey, project, other, completedAt, comments);
  }

  /** The same task with these comments. */
  public FileTask with(List<String> others) {
    return new FileTask(line, identity, key, parentKey, project, data, completedAt, others);
  }
}
