package todo.task.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import todo.problem.ProblemException;
import todo.task.request.Person;

/** The order in which a person has put their projects, archived ones among them. */
@ApplicationScoped
@Transactional
public class ProjectOrder {
  private final Projects projects;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected ProjectOrder() {
    this(null);
  }

  @Inject
  public ProjectOrder(Projects projects) {
    this.projects = projects;
  }

  /**
   * Puts a project after another. The project's version stays: it is the order that changes.
   *
   * @param after null for the first place
   * @throws ProblemException 404 when the person has no such project, 400 when {@code after} is
   *     none of their other projects
   */
  public void move(Person person, long id, Long after) {
    List<Project> others = projects.lock(person);
    others.remove(projects.get(person, id));
    int place = after == null ? 0 : indexOf(after, others) + 1;
    BigDecimal position =
        Position.between(
            place == 0 ? null : others.get(place - 1).position(),
            place == others.size() ? null : others.get(place).position());
    if (Position.isTooFine(position)) {
      number(person, id);
      position = Position.between(BigDecimal.valueOf(place), BigDecimal.valueOf(place + 1L));
    }
    entities
        .createNativeQuery("update project set position = ?1 where id = ?2")
        .setParameter(1, position)
        .setParameter(2, id)
        .executeUpdate();
  }

  private static int indexOf(long id, List<Project> others) {
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).id() == id) {
        return i;
      }
    }
    throw ProblemException.invalid("after", "must be another of your projects, or null");
  }

  /** Numbers all but one from 1, in the order that they have. */
  private void number(Person person, long except) {
    entities
        .createNativeQuery(
            "update project set position = place from (select id as numbered,"
                + " row_number() over (order by position, id) as place"
                + " from project where owner = ?1 and id <> ?2) as numbers where id = numbered")
        .setParameter(1, person.id())
        .setParameter(2, except)
        .executeUpdate();
  }
}
