package todo.task.request;

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
import todo.problem.ProblemException;
import todo.runtime.Retention;

/**
 * Does once for a key what a request asks, however often and from however many places at once the
 * request comes.
 */
@ApplicationScoped
@Transactional
public class Idempotency {
  /** A client that lost the answer may be offline for some days before it asks again. */
  private static final Duration KEYS_KEPT = Duration.ofDays(7);

  private final Clock clock;
  private final Retention retention;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected Idempotency() {
    this(null, null);
  }

  @Inject
  public Idempotency(Clock clock, Retention retention) {
    this.clock = clock;
    this.retention = retention;
  }

  /**
   * What REST says of a change.
   *
   * @param changeId null where nothing changed that could be undone
   */
  public record Answer(JsonObject json, UUID changeId) {}

  void start(
      @Observes @Priority(2) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    retention.keep("idempotency", "created_at", KEYS_KEPT);
  }

  /**
   * Answers what the change answers; for a key that was used before, what it answered then.
   *
   * @param key null for a request without one
   * @param change not asked for a request that came before: what was right then may not be any more
   * @throws ProblemException 422 when the key was used for another request
   */
  public Answer once(Person person, IdempotencyKey key, Supplier<Answer> change) {
    if (key == null) {
      return change.get();
    }
    // Waits here when the same request is under way elsewhere, until that one commits or fails.
    if (!claim(person, key)) {
      return answered(person, key);
    }
    Answer answer = change.get();
    entities
        .createNativeQuery(
            "update idempotency set change_id = cast(?1 as uuid), answer = ?2"
                + " where owner = ?3 and key = ?4")
        .setParameter(1, answer.changeId() == null ? null : answer.changeId().toString())
        .setParameter(2, Json.write(answer.json()))
        .setParameter(3, person.id())
        .setParameter(4, key.key())
        .executeUpdate();
    return answer;
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

  private Answer answered(Person person, IdempotencyKey key) {
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
    UUID changeId = row[2] == null ? null : UUID.fromString((String) row[2]);
    return new Answer(Json.read((String) row[1]), changeId);
  }
}
