package todo.task.task;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import todo.event.InvalidFieldException;
import todo.event.TaskData;
import todo.task.request.Person;

/** Tasks as parts of tasks. A part lies in the project of the whole. */
final class TaskTree {
  /** How deep tasks may be nested, the outermost counted. */
  static final int MAX_DEPTH = 8;

  private static final String PARTS =
      """
      with recursive part (id) as (
        select id from task where parent_id = any(cast(?1 as bigint[]))
        union select t.id from task t join part p on t.parent_id = p.id)
      select id from part order by id
      """;

  private static final String WHOLES =
      """
      with recursive whole (id, depth) as (
        select cast(?1 as bigint), 1
        union all select t.parent_id, w.depth + 1 from task t join whole w on t.id = w.id
         where t.parent_id is not null and w.depth < 100)
      select id from whole
      """;

  private static final String HEIGHT =
      """
      with recursive part (id, depth) as (
        select cast(?1 as bigint), 1
        union all select t.id, p.depth + 1 from task t join part p on t.parent_id = p.id
         where p.depth < 100)
      select max(depth) from part
      """;

  private final EntityManager entities;

  TaskTree(EntityManager entities) {
    this.entities = entities;
  }

  /** All tasks that are parts of these, and of their parts; locked, those in the trash too. */
  List<Task> partsOf(Collection<Task> tasks) {
    String wholes =
        tasks.stream().map(task -> Long.toString(task.id())).collect(joining(",", "{", "}"));
    @SuppressWarnings("unchecked")
    List<Long> ids = entities.createNativeQuery(PARTS).setParameter(1, wholes).getResultList();
    return ids.isEmpty() ? List.of() : locked(ids);
  }

  /** In the order of their ids, in which every transaction locks them. */
  List<Task> locked(Collection<Long> ids) {
    return entities
        .createQuery("select t from Task t where t.id in :ids order by t.id", Task.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * Puts a task under its parent, as far as the person has asked for that.
   *
   * @param task null for a new one
   * @param before null for a new one
   * @throws InvalidFieldException when the parent is not there, or the task would be part of itself
   */
  TaskData settle(Person person, Task task, TaskData before, TaskData after) {
    if (after.parentId() == null) {
      return after;
    }
    boolean moved = before == null || !after.parentId().equals(before.parentId());
    if (!moved && Objects.equals(after.projectId(), before.projectId())) {
      return after;
    }
    TaskData.Builder settled = after.toBuilder();
    if (moved) {
      lock(person.id());
      settled.projectId = parent(person, task, after.parentId()).data(person.zone()).projectId();
    } else {
      settled.parentId = null; // it goes to another project without its whole
    }
    return settled.build();
  }

  private Task parent(Person person, Task task, long parentId) {
    Task parent = entities.find(Task.class, parentId);
    if (parent == null || !parent.isOf(person)) {
      throw new InvalidFieldException("parent_id", "is no task of yours");
    }
    List<?> wholes = wholes(parentId);
    if (task != null && wholes.contains(task.id())) {
      throw new InvalidFieldException("parent_id", "would make the task a part of itself");
    }
    if (wholes.size() + heightOf(task) > MAX_DEPTH) {
      throw new InvalidFieldException(
          "parent_id", "would nest tasks deeper than " + MAX_DEPTH + " levels");
    }
    return parent;
  }

  /** Of the outermost it is 1. */
  int depthOf(long id) {
    return wholes(id).size();
  }

  private List<?> wholes(long id) {
    return entities.createNativeQuery(WHOLES).setParameter(1, id).getResultList();
  }

  private int heightOf(Task task) {
    return task == null
        ? 1
        : ((Number) entities.createNativeQuery(HEIGHT).setParameter(1, task.id()).getSingleResult())
            .intValue();
  }

  /**
   * Nobody else changes the person's tasks until the transaction ends. Two moves at once, each
   * right by itself, could make a circle; and who locks a task, then its parts, its whole or its
   * neighbours, as it finds them, would wait for another who does so from the other end.
   */
  void lock(String person) {
    entities
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "task tree of " + person)
        .getSingleResult();
  }
}
