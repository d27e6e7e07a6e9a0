package todo.task.task;

import java.util.List;
import java.util.UUID;

/**
 * What a request did.
 *
 * @param tasks those it was about, as they are now
 * @param changeId by which it can be undone; null when everything was so already
 */
public record Changed(List<Task> tasks, UUID changeId) {

  /** The task of a request that is about one. */
  public Task task() {
    return tasks.get(0);
  }
}
