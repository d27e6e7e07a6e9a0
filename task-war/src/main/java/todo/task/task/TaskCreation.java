package todo.task.task;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import todo.event.Json;
import todo.event.TaskData;
import todo.problem.ProblemException;
import todo.runtime.Retention;
import todo.task.request.IdempotencyKey;
import todo.task.request.Origin;
import todo.task.request.Person;

/**
 * Makes a task once for a key, however often and from however many places at once the request
 * comes.
 */
@ApplicationScoped
@Transactional
public class TaskCreation {
  private static final Duration KEYS_KEPT = Duration.ofHours(24);

  private final TaskService tasks;
  private final Clock clock;
  private final Retention retention;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected TaskCreation() {
    this(null, null, null);
  }

  @Inject
  public TaskCreation(TaskService tasks, Clock clock, Retention retention) {
    this.tasks = tasks;
    this.clock = clock;
    this.retention = retention;
  }

  /** A new task as REST has it, and the change that made it. */
  public record Created(JsonObject task, UUID changeId) {
    static Created of(Changed changed) {
      return new Created(TaskJson.write(changed.task()), changed.changeId());
    }
  }

  void start(
      @Observes @Priority(2) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    retention.keep("idempotency", "created_at", KEYS_KEPT);
  }

  /**
   * Answers the task as REST has it; for a key that was used before, the task as it was then.
   *
   * @param data read only for a request that is new: one that was right when it first came may not
   *     be any more
   * @param key null for a request without one
   * @throws ProblemException 422 when the key was used for another request
   */
  public Created create(Person person, Supplier<TaskData> data, IdempotencyKey key, Origin origin) {
    if (key == null) {
      return Created.of(tasks.create(person, data.get(), origin));
    }
    // Waits here when the same request is under way elsewhere, until that one commits or fails.
    if (!claim(person, key)) {
      return answered(person, key);
    }
    Created created = Created.of(tasks.create(person, data.get(), origin));
    entities
        .createNativeQuery(
            "update idempotency set task_id = ?1, change_id = cast(?2 as uuid), answer = ?3"
                + " where owner = ?4 and key = ?5")
        .setParameter(1, created.task().getJsonNumber("id").longValue())
        .setParameter(2, created.changeId().toString())
        .setParameter(3, Json.write(created.task()))
        .setParameter(4, person.id())
        .setParameter(5, key.key())
        .executeUpdate();
    return created;
  }

  private boolean claim(Person person, IdempotencyKey key) {
    return entities
            .createNativeQuery(
                "insert into idempotency (owner, key, request, created_at)"
                    + " values (?1, ?2, ?3, ?4) on conflict do nothing")
            .setParameter(1, person.id())
            .setParameter(2, key.key())
            .setParameter(3, key.request())
            .setParameter(4, Timestamp.from(clock.instant()))
            .executeUpdate()
        == 1;
  }

  private Created answered(Person person, IdempotencyKey key) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select request, answer, cast(change_id as text) from idempotency"
                        + " where owner = ?1 and key = ?2")
                .setParameter(1, person.id())
                .setParameter(2, key.key())
                .getSingleResult();
    if (!Arrays.equals((byte[]) row[0], key.request())) {
      throw new ProblemException(422, "This Idempotency-Key was used for another request.");
    }
    return new Created(Json.read((String) row[1]), UUID.fromString((String) row[2]));
  }
}
