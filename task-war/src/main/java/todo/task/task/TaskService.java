package todo.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import todo.event.InvalidFieldException;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.problem.ProblemException;
import todo.task.request.IfMatch;
import todo.task.request.Origin;
import todo.task.request.Person;

/**
 * The one place where tasks change. Each change is one transaction: the tasks' rows, and in the
 * outbox the events that tell of it. No commit, no event; no event, no commit.
 */
@ApplicationScoped
@Transactional
public class TaskService {
  private final ChangeSets changeSets;
  private final TaskProjects projects;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected TaskService() {
    this(null, null);
  }

  @Inject
  public TaskService(ChangeSets changeSets, TaskProjects projects) {
    this.changeSets = changeSets;
    this.projects = projects;
  }

  /**
   * @throws todo.event.InvalidFieldException when a field breaks {@link TaskRules}
   */
  public Changed create(Person person, TaskData data, Origin origin) {
    ChangeSet changes = changeSets.begin(person, origin);
    Task task = changes.create(settle(person, null, null, data));
    return changes.commit(List.of(task));
  }

  /**
   * Changes a task to what {@code to} makes of it; does nothing when that is what it was. Its parts
   * are completed with it, and go with it to another project.
   *
   * @throws ProblemException 404 when the person has no such task, 412 when it is not at the
   *     version expected
   */
  public Changed change(
      Person person, long id, IfMatch expected, UnaryOperator<TaskData> to, Origin origin) {
    ChangeSet changes = changeSets.beginAlone(person, origin);
    Task task = locked(person, id, expected);
    change(changes, task, to);
    return changes.commit(List.of(task));
  }

  /**
   * Changes many tasks in one transaction, all or none.
   *
   * @throws ProblemException 404 when one of them is not the person's
   */
  public Changed changeAll(
      Person person, Collection<Long> ids, UnaryOperator<TaskData> to, Origin origin) {
    ChangeSet changes = changeSets.beginAlone(person, origin);
    List<Task> tasks = locked(person, ids);
    for (Task task : tasks) {
      if (!changes.has(task)) { // not changed already as the part of another
        change(changes, task, to);
      }
    }
    return changes.commit(tasks);
  }

  /**
   * Puts a task and its parts into the trash.
   *
   * @throws ProblemException 404 when the person has no such task, 412 when it is not at the
   *     version expected
   */
  public Changed delete(Person person, long id, IfMatch expected, Origin origin) {
    ChangeSet changes = changeSets.beginAlone(person, origin);
    return delete(changes, List.of(locked(person, id, expected)));
  }

  /**
   * @throws ProblemException 404 when one of them is not the person's
   */
  public Changed deleteAll(Person person, Collection<Long> ids, Origin origin) {
    ChangeSet changes = changeSets.beginAlone(person, origin);
    return delete(changes, locked(person, ids));
  }

  private Changed delete(ChangeSet changes, List<Task> tasks) {
    changes.deleteWithParts(tasks, tree());
    return changes.commit(tasks);
  }

  /**
   * Takes a task from the trash, with the parts that went there with it.
   *
   * @throws ProblemException 404 when the person has no such task in the trash
   */
  public Changed restore(Person person, long id, IfMatch expected, Origin origin) {
    ChangeSet changes = changeSets.beginAlone(person, origin);
    Task task = entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (task == null || !task.owner().equals(person.id()) || !task.isDeleted()) {
      throw ProblemException.notFound("task in the trash");
    }
    expected.check(task.version());
    Instant since = task.deletedAt();
    changes.restore(task, withoutLostParent(changes.data(task)));
    tree().partsOf(List.of(task)).stream()
        .filter(part -> since.equals(part.deletedAt()))
        .forEach(part -> changes.restore(part, changes.data(part)));
    return changes.commit(List.of(task));
  }

  /**
   * Puts a recurring task off to its next occurrence.
   *
   * @throws ProblemException 404 when the person has no such task, 409 when it does not recur, or
   *     not again
   */
  public Changed skip(Person person, long id, IfMatch expected, Origin origin) {
    return change(person, id, expected, TaskService::skipped, origin);
  }

  private static TaskData skipped(TaskData task) {
    if (task.recurrence() == null || task.status() == TaskStatus.COMPLETED) {
      throw new ProblemException(409, "This task does not recur.");
    }
    return TaskSeries.afterDue(task)
        .orElseThrow(() -> new ProblemException(409, "This was the last of its series."));
  }

  /**
   * Puts a task straight behind another in the person's order, or straight before it.
   *
   * @throws ProblemException 404 when the person has no such task, 400 when they don't have the
   *     other
   */
  public Changed place(
      Person person, long id, IfMatch expected, long other, boolean behind, Origin origin) {
    ChangeSet changes = changeSets.beginAlone(person, origin);
    Task task = locked(person, id, expected);
    Task neighbour = entities.find(Task.class, other);
    if (neighbour == null || !neighbour.isOf(person)) {
      throw new InvalidFieldException(behind ? "after" : "before", "is no task of yours");
    }
    if (other != id) {
      BigDecimal position = new TaskPlaces(entities).beside(neighbour, behind, task);
      changes.become(task, changes.data(task).with(data -> data.position = position));
    }
    return changes.commit(List.of(task));
  }

  /**
   * Nobody else changes these people's tasks until the transaction ends: for who locks something of
   * theirs before, or changes tasks of several.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lockAllOf(Collection<String> people) {
    new TreeSet<>(people).forEach(tree()::lock); // everyone in the same order
  }

  /** Tells, with a new version of the task, of something that is kept beside it. */
  public Changed note(
      Person person, long id, String field, String previous, String next, Origin origin) {
    ChangeSet changes = changeSets.beginAlone(person, origin);
    Task task = locked(person, id, IfMatch.ANY);
    changes.note(task, field, previous, next);
    return changes.commit(List.of(task));
  }

  private void change(ChangeSet changes, Task task, UnaryOperator<TaskData> to) {
    TaskData before = changes.data(task);
    TaskData after = settle(changes.person(), task, before, to.apply(before));
    changes.become(task, after);
    boolean completed =
        before.status() == TaskStatus.PENDING && after.status() == TaskStatus.COMPLETED;
    boolean moved = !Objects.equals(before.projectId(), after.projectId());
    if (completed || moved) {
      tree().partsOf(List.of(task)).stream()
          .filter(part -> !part.isDeleted() && !changes.has(part))
          .forEach(part -> changes.become(part, follow(changes.data(part), after, completed)));
    }
  }

  private static TaskData follow(TaskData part, TaskData whole, boolean completed) {
    return part.with(
        data -> {
          data.projectId = whole.projectId();
          data.status = completed ? TaskStatus.COMPLETED : part.status();
        });
  }

  private TaskData settle(Person person, Task task, TaskData before, TaskData after) {
    TaskData settled = TaskSeries.begin(before, tree().settle(person, task, before, after));
    TaskRules.check(settled);
    Long projectId = settled.projectId();
    if (projectId != null && (before == null || !projectId.equals(before.projectId()))) {
      projects.require(person, projectId);
    }
    return settled;
  }

  private TaskData withoutLostParent(TaskData task) {
    Task parent = task.parentId() == null ? null : entities.find(Task.class, task.parentId());
    boolean lost = parent == null || parent.isDeleted();
    return lost ? task.with(alone -> alone.parentId = null) : task;
  }

  private Task locked(Person person, long id, IfMatch expected) {
    Task task = entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (task == null || !task.isOf(person)) {
      throw ProblemException.notFound("task");
    }
    expected.check(task.version());
    return task;
  }

  private List<Task> locked(Person person, Collection<Long> ids) {
    TreeSet<Long> each = new TreeSet<>(ids);
    List<Task> tasks = tree().locked(List.copyOf(each));
    tasks.stream().filter(task -> task.isOf(person)).map(Task::id).forEach(each::remove);
    if (!each.isEmpty()) {
      throw ProblemException.notFound("task: " + each.first());
    }
    return tasks;
  }

  private TaskTree tree() {
    return new TaskTree(entities);
  }
}
