package todo.task.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import todo.event.InvalidFieldException;
import todo.problem.ProblemException;
import todo.task.request.Person;
import todo.task.task.TaskProjects;

/** Reads a person's projects. Every query filters on the owner. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Projects implements TaskProjects {
  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  /** In the person's order. */
  public List<Project> list(Person person, boolean archivedToo) {
    String filter = archivedToo ? "" : " and p.archived = false";
    return entities
        .createQuery(
            "select p from Project p where p.owner = :owner"
                + filter
                + " order by p.position, p.id",
            Project.class)
        .setParameter("owner", person.id())
        .getResultList();
  }

  /** All of them in the person's order; nobody else names or moves one until we are done. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Project> lock(Person person) {
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('project ' || ?1, 0)) as text)")
        .setParameter(1, person.id())
        .getSingleResult();
    return list(person, true);
  }

  /**
   * @throws ProblemException 404 when the person has no such project
   */
  public Project get(Person person, long id) {
    Project project = entities.find(Project.class, id);
    if (project == null || !project.owner().equals(person.id())) {
      throw ProblemException.notFound("project");
    }
    return project;
  }

  /**
   * The ids of the projects that take tasks, by {@link ProjectName#key(String)} of their names: for
   * names in what a person types.
   */
  public Map<String, Long> byKey(Person person) {
    return list(person, false).stream().collect(Collectors.toMap(Project::nameKey, Project::id));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void require(Person person, long projectId) {
    if (!isHeld(person, projectId, " and not archived")) {
      throw new InvalidFieldException("project_id", "must be a project of yours, not archived");
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isThere(Person person, long projectId) {
    return isHeld(person, projectId, "");
  }

  /** The lock that a foreign key takes as well, only sooner. */
  private boolean isHeld(Person person, long projectId, String filter) {
    return !entities
        .createNativeQuery(
            "select 1 from project where id = ?1 and owner = ?2" + filter + " for key share")
        .setParameter(1, projectId)
        .setParameter(2, person.id())
        .getResultList()
        .isEmpty();
  }
}
