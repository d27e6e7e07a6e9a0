package todo.task.task;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import todo.event.TaskData;
import todo.problem.ProblemException;
import todo.runtime.Retention;
import todo.task.request.Origin;
import todo.task.request.Person;

/**
 * Takes changes back, which is a change as well: with its events, and an undo of its own. Changes
 * are undone from the last one backwards; what is newer and still stands is in the way.
 */
@ApplicationScoped
@Transactional
public class UndoService {
  private static final Duration CHANGES_KEPT = Duration.ofDays(7);
  private static final Duration TRASH_KEPT = Duration.ofDays(30);

  /** One transaction has them all in memory: so many fit beside other requests. */
  private static final int MAX_TASKS = 20_000;

  private final ChangeSets changeSets;
  private final TaskProjects projects;
  private final Retention retention;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected UndoService() {
    this(null, null, null);
  }

  @Inject
  public UndoService(ChangeSets changeSets, TaskProjects projects, Retention retention) {
    this.changeSets = changeSets;
    this.projects = projects;
    this.retention = retention;
  }

  void start(
      @Observes @Priority(2) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    retention.keep("change", "created_at", CHANGES_KEPT);
    retention.keep("task", "deleted_at", TRASH_KEPT);
  }

  /**
   * Puts every task of a change back to what it was before; what the change made goes to the trash.
   *
   * @throws ProblemException 404 when the person made no such change, 409 when a newer one stands
   *     in the way, or it changed too many tasks
   */
  public Changed undo(Person person, UUID change, Origin origin) {
    List<ChangeLog.Found> found = new ChangeLog(entities).find(change, person.id());
    if (found.isEmpty()) {
      throw ProblemException.notFound("change");
    }
    if (found.size() > MAX_TASKS) {
      throw new ProblemException(
          409,
          "It changed " + found.size() + " tasks; " + MAX_TASKS + " can be taken back at once.");
    }
    ChangeSet changes = changeSets.beginAlone(person, origin);
    TaskTree tree = new TaskTree(entities);
    Map<Long, Task> tasks =
        tree.locked(found.stream().map(f -> f.entry().taskId()).toList()).stream()
            .collect(Collectors.toMap(Task::id, Function.identity()));
    // Once more, now that nothing else can change them.
    found = new ChangeLog(entities).find(change, person.id());
    requireLast(found, tasks);
    List<Task> made = new ArrayList<>();
    for (ChangeLog.Found each : found) {
      ChangeLog.Entry entry = each.entry();
      Task task = tasks.get(entry.taskId());
      if (entry.before() == null) {
        made.add(task);
      } else {
        TaskData before = standing(person, entry.before(), tasks);
        changes.putBack(task, before, entry.deletedAt(), entry.previous());
      }
    }
    made.removeIf(Task::isDeleted);
    changes.deleteWithParts(made, tree);
    return changes.commit(tasks.values());
  }

  /** The project and the whole in which a task was may be gone by now. */
  private TaskData standing(Person person, TaskData before, Map<Long, Task> tasks) {
    TaskData.Builder task = before.toBuilder();
    if (task.projectId != null && !projects.isThere(person, task.projectId)) {
      task.projectId = null;
    }
    if (task.parentId != null && !tasks.containsKey(task.parentId)) {
      Task whole = entities.find(Task.class, task.parentId);
      task.parentId = whole == null || whole.isDeleted() ? null : task.parentId;
    }
    return task.build();
  }

  private static void requireLast(List<ChangeLog.Found> found, Map<Long, Task> tasks) {
    String newer =
        found.stream()
            .filter(each -> !each.isLast())
            .map(each -> tasks.get(each.entry().taskId()))
            .map(task -> "\"" + task.data(null).title() + "\" (" + task.id() + ")")
            .collect(Collectors.joining(", "));
    if (!newer.isEmpty()) {
      throw new ProblemException(409, "This was changed again since, undo that first: " + newer);
    }
  }
}
