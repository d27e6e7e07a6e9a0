package todo.erasure;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import todo.problem.ProblemException;
import todo.runtime.Migration;
import todo.runtime.Transactions;

/**
 * Whose tokens hold no more, though they have not expired: known in memory, so that no request asks
 * the database. Read anew every second, for another replica may have met the deletion.
 */
@ApplicationScoped
public class ErasedTokens {
  private static final Logger LOG = Logger.getLogger(ErasedTokens.class.getName());

  /** Longer than a token holds; what an older one asks for is gone anyway. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final ErasedPeople people;
  private final Transactions transactions;
  private final Migration migration;
  private final Clock clock;
  private volatile Set<String> erased = Set.of();

  @Resource private ManagedScheduledExecutorService scheduler;

  protected ErasedTokens() {
    this(null, null, null, null);
  }

  @Inject
  public ErasedTokens(
      ErasedPeople people, Transactions transactions, Migration migration, Clock clock) {
    this.people = people;
    this.transactions = transactions;
    this.migration = migration;
    this.clock = clock;
  }

  void start(
      @Observes @Priority(10) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    scheduler.scheduleWithFixedDelay(this::refresh, 1, 1, TimeUnit.SECONDS);
  }

  /**
   * @throws ProblemException 401 when this person's account was deleted
   */
  public void refuse(String userId) {
    if (erased.contains(userId)) {
      throw new ProblemException(401, "The account that this token is for was deleted.");
    }
  }

  /** Reads them now. Where that fails, it is tried again in a second. */
  public void refresh() {
    if (!migration.isDone()) {
      return;
    }
    try {
      erased =
          transactions.call(
              connection -> people.deletedSince(connection, clock.instant().minus(REMEMBERED)));
    } catch (Exception e) {
      LOG.log(Level.FINE, "Erased people are not read anew yet", e);
    }
  }
}
