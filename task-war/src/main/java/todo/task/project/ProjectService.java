package todo.task.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import todo.problem.ProblemException;
import todo.task.request.IfMatch;
import todo.task.request.Origin;
import todo.task.request.Person;

/**
 * The one place where projects are made, changed and deleted. Of a person's projects one is made or
 * named at a time, so that names stay unique and the number within its limit.
 */
@ApplicationScoped
@Transactional
public class ProjectService {
  static final int MAX_PROJECTS = 500;

  /** Where the tasks of a deleted project go. */
  public enum Destination {
    INBOX,
    TRASH
  }

  private final Projects projects;
  private final ProjectTasks tasks;
  private final Clock clock;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected ProjectService() {
    this(null, null, null);
  }

  @Inject
  public ProjectService(Projects projects, ProjectTasks tasks, Clock clock) {
    this.projects = projects;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Makes a project, at the end of the order.
   *
   * @throws ProblemException 409 when the person has one of that name, or {@value #MAX_PROJECTS}
   */
  public Project create(Person person, ProjectData data) {
    List<Project> all = projects.lock(person);
    requireFree(data.name(), all);
    if (all.size() >= MAX_PROJECTS) {
      throw new ProblemException(409, "You have " + MAX_PROJECTS + " projects: that is the limit.");
    }
    var last = all.isEmpty() ? null : all.get(all.size() - 1).position();
    Project project = new Project(person.id(), data, Position.between(last, null), clock.instant());
    entities.persist(project);
    entities.flush();
    return project;
  }

  /**
   * @throws ProblemException 404 when the person has no such project, 412 when it is not at the
   *     version expected, 409 when another one has the name
   */
  public Project change(Person person, long id, IfMatch expected, UnaryOperator<ProjectData> to) {
    List<Project> others = projects.lock(person);
    Project project = locked(person, id, expected);
    ProjectData after = to.apply(project.data());
    if (!after.equals(project.data())) {
      others.remove(project);
      requireFree(after.name(), others);
      project.become(after, clock.instant());
      entities.flush();
    }
    return project;
  }

  /**
   * Deletes a project. What of it lies in the trash already stays there, and would be restored into
   * the Inbox.
   *
   * @param tasksTo may be null when none is open: completed ones then go to the Inbox
   * @throws ProblemException 404 when the person has no such project, 412 when it is not at the
   *     version expected, 409 when it has open tasks and nothing says where they go
   */
  public void delete(Person person, long id, IfMatch expected, Destination tasksTo, Origin origin) {
    tasks.lockAllOf(person); // a task that is put into the project holds its own lock then
    Project project = locked(person, id, expected);
    if (tasksTo == null && tasks.areOpen(id)) {
      throw ProblemException.conflict(
          "tasks", "must be inbox or trash: where the open tasks of this project go");
    }
    if (tasksTo == Destination.TRASH) {
      tasks.toTrash(person, id, origin);
    } else {
      tasks.toInbox(person, id, origin);
    }
    entities.remove(project);
  }

  /** Nobody puts a task into it until we are done. */
  private Project locked(Person person, long id, IfMatch expected) {
    Project project = entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (project == null || !project.owner().equals(person.id())) {
      throw ProblemException.notFound("project");
    }
    expected.check(project.version());
    return project;
  }

  private static void requireFree(ProjectName name, List<Project> others) {
    String key = name.key();
    if (others.stream().anyMatch(project -> project.nameKey().equals(key))) {
      throw ProblemException.conflict("name", "belongs to another of your projects");
    }
  }
}
