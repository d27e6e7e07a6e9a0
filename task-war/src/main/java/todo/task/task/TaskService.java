package todo.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import todo.event.Event;
import todo.event.TaskData;
import todo.problem.ProblemException;
import todo.task.outbox.Outbox;

/**
 * The one place where tasks change. Each change is one transaction: the task's row, and in the
 * outbox the events that tell of it. No commit, no event; no event, no commit.
 *
 * <p>The row is locked before it is decided upon, so that the outbox has a task's events in the
 * order of its versions.
 */
@ApplicationScoped
@Transactional
public class TaskService {
  private final TaskIds ids;
  private final Outbox outbox;
  private final Clock clock;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected TaskService() {
    this(null, null, null);
  }

  @Inject
  public TaskService(TaskIds ids, Outbox outbox, Clock clock) {
    this.ids = ids;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @throws todo.event.InvalidFieldException when a field breaks {@link TaskRules}
   */
  public Task create(Person person, TaskData data, Origin origin) {
    TaskRules.check(data);
    Instant now = clock.instant();
    Task task = new Task(ids.next(), person.id(), data, now);
    entities.persist(task);
    entities.flush();
    publish(task, change(task, person, origin, now).created(data), origin);
    return task;
  }

  /**
   * Changes a task to what {@code to} makes of it; does nothing when that is what it was.
   *
   * @throws ProblemException 404 when the person has no such task, 412 when it is not at the
   *     version expected
   */
  public Task change(
      Person person, long id, IfMatch expected, UnaryOperator<TaskData> to, Origin origin) {
    Task task = locked(person, id, expected);
    TaskData before = task.data(person.zone());
    TaskData after = to.apply(before);
    TaskRules.check(after);
    Instant now = clock.instant();
    List<Event> events = change(task, person, origin, now).changed(before, after);
    if (!events.isEmpty()) {
      task.become(after, now);
      entities.flush();
      publish(task, events, origin);
    }
    return task;
  }

  /**
   * @throws ProblemException 404 when the person has no such task, 412 when it is not at the
   *     version expected
   */
  public void delete(Person person, long id, IfMatch expected, Origin origin) {
    Task task = locked(person, id, expected);
    TaskData last = task.data(person.zone());
    entities.remove(task);
    entities.flush();
    outbox.append(
        change(task, person, origin, clock.instant()).deleted(last),
        task.version() + 1,
        origin.traceparent());
  }

  private Task locked(Person person, long id, IfMatch expected) {
    Task task = entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (task == null || !task.owner().equals(person.id())) {
      throw ProblemException.notFound("task");
    }
    expected.check(task.version());
    return task;
  }

  private static TaskChange change(Task task, Person person, Origin origin, Instant now) {
    return new TaskChange(task.id(), person, origin.changedBy(), now);
  }

  private void publish(Task task, List<Event> events, Origin origin) {
    outbox.append(events, task.version(), origin.traceparent());
  }
}
