package todo.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
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
}
