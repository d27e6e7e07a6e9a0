package todo.task.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import todo.task.request.Origin;
import todo.task.request.Person;
import todo.task.task.TaskService;

/**
 * What becomes of a project's tasks when it is deleted. Each is changed as by its owner's own hand,
 * with its events, in the transaction at hand.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProjectTasks {
  /** What is part of one of these goes with it. */
  private static final String WHOLE_TASKS =
      """
      select id from task t where project_id = ?1 and deleted_at is null and not exists (
        select 1 from task whole
         where whole.id = t.parent_id and whole.project_id = ?1 and whole.deleted_at is null)
      """;

  private final TaskService tasks;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected ProjectTasks() {
    this(null);
  }

  @Inject
  public ProjectTasks(TaskService tasks) {
    this.tasks = tasks;
  }

  void lockAllOf(Person person) {
    tasks.lockAllOf(List.of(person.id()));
  }

  boolean areOpen(long projectId) {
    return !entities
        .createNativeQuery(
            "select 1 from task where project_id = ?1 and status = 'pending'"
                + " and deleted_at is null limit 1")
        .setParameter(1, projectId)
        .getResultList()
        .isEmpty();
  }

  /** Takes all tasks out of the project but those in the trash, completed ones too. */
  void toInbox(Person person, long projectId, Origin origin) {
    List<Long> ids = wholeTasks(projectId);
    if (!ids.isEmpty()) {
      tasks.changeAll(person, ids, task -> task.with(moved -> moved.projectId = null), origin);
    }
  }

  /** Puts all tasks of the project into the trash, completed ones too. */
  void toTrash(Person person, long projectId, Origin origin) {
    List<Long> ids = wholeTasks(projectId);
    if (!ids.isEmpty()) {
      tasks.deleteAll(person, ids, origin);
    }
  }

  @SuppressWarnings("unchecked")
  private List<Long> wholeTasks(long projectId) {
    return entities.createNativeQuery(WHOLE_TASKS).setParameter(1, projectId).getResultList();
  }
}
