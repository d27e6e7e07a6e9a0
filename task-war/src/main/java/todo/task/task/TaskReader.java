package todo.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import todo.event.TaskStatus;
import todo.problem.ProblemException;
import todo.task.request.Person;

/** Reads a person's tasks. Every query filters on the owner. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TaskReader {
  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  /**
   * @throws ProblemException 404 when the person has no such task
   */
  public Task get(Person person, long id) {
    return find(person, id).orElseThrow(() -> ProblemException.notFound("task"));
  }

  /** The task, if the person has it. */
  public Optional<Task> find(Person person, long id) {
    return Optional.ofNullable(entities.find(Task.class, id)).filter(task -> task.isOf(person));
  }

  /**
   * @param status null for both
   * @param cursor null for the first page
   */
  public TaskPage list(Person person, TaskStatus status, String cursor, int limit) {
    String filter = status == null ? "" : " and t.status = :status";
    TypedQuery<Task> query =
        entities
            .createQuery(
                "select t from Task t where t.owner = :owner and t.deletedAt is null and t.id < :before"
                    + filter
                    + " order by t.id desc",
                Task.class)
            .setParameter("owner", person.id())
            .setParameter("before", TaskPage.before(cursor))
            .setMaxResults(limit + 1);
    if (status != null) {
      query.setParameter("status", status.wireName());
    }
    List<Task> found = query.getResultList();
    return found.size() <= limit
        ? new TaskPage(found, null)
        : new TaskPage(found.subList(0, limit), TaskPage.cursor(found.get(limit - 1)));
  }
}
