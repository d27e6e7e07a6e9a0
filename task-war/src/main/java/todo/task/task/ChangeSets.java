package todo.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import todo.task.outbox.Outbox;
import todo.task.request.Origin;
import todo.task.request.Person;

/** Begins what is changed together, in the transaction at hand. */
@ApplicationScoped
public class ChangeSets {
  private final Outbox outbox;
  private final TaskIds ids;
  private final Clock clock;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected ChangeSets() {
    this(null, null, null);
  }

  @Inject
  public ChangeSets(Outbox outbox, TaskIds ids, Clock clock) {
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** Of tasks that were there: one transaction changes a person's at a time. */
  ChangeSet beginAlone(Person person, Origin origin) {
    new TaskTree(entities).lock(person.id());
    return begin(person, origin);
  }

  /** Of new tasks, for which no other change has to wait. */
  ChangeSet begin(Person person, Origin origin) {
    return new ChangeSet(entities, outbox, ids, person, origin, clock.instant());
  }
}
