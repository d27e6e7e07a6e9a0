package todo.task.task;

import todo.event.InvalidFieldException;
import todo.task.request.Person;

/**
 * The projects that tasks may lie in. What these methods find stays so until the transaction ends:
 * nobody deletes or archives the project meanwhile.
 */
public interface TaskProjects {

  /**
   * Before a task is put into a project; one that lies there already may stay.
   *
   * @throws InvalidFieldException naming project_id when the person has no such project, or has
   *     archived it
   */
  void require(Person person, long projectId);

  /** Whether the person has the project, be it archived: before a task comes back into it. */
  boolean isThere(Person person, long projectId);
}
