package todo.erasure;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import todo.event.AccountEvent.AccountErased;
import todo.runtime.Migration;
import todo.runtime.Transactions;

/**
 * Says on task-events whom this service has erased, again and again until the broker has it. A
 * crash in between says it twice, under the same id.
 */
@ApplicationScoped
public class ErasureAnswers {
  private static final Logger LOG = Logger.getLogger(ErasureAnswers.class.getName());

  private final ErasedPeople people;
  private final AnswerProducer producer;
  private final Transactions transactions;
  private final Migration migration;

  @Resource private ManagedScheduledExecutorService scheduler;

  protected ErasureAnswers() {
    this(null, null, null, null);
  }

  @Inject
  public ErasureAnswers(
      ErasedPeople people,
      AnswerProducer producer,
      Transactions transactions,
      Migration migration) {
    this.people = people;
    this.producer = producer;
    this.transactions = transactions;
    this.migration = migration;
  }

  void start(
      @Observes @Priority(10) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    scheduler.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
  }

  void tell() {
    if (!migration.isDone()) {
      return;
    }
    try {
      List<AccountErased> untold = transactions.call(people::untold);
      if (!untold.isEmpty()) {
        producer.publish(untold);
        transactions.call(
            connection -> {
              people.markTold(connection, untold);
              return null;
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    } catch (Exception e) {
      LOG.log(Level.WARNING, "It can't be said yet that people were erased; trying again", e);
    }
  }
}
