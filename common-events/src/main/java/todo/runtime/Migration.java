package todo.runtime;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the service's schema up to date at start, beside the server's own start: a database that
 * is not there yet delays the service, it does not fail it. What works on the database waits for
 * {@link #await()}.
 */
@ApplicationScoped
public class Migration {
  private static final Logger LOG = Logger.getLogger(Migration.class.getName());
  private static final long RETRY_SECONDS = 1;

  private final DataSource dataSource;
  private final CountDownLatch done = new CountDownLatch(1);

  @Resource private ManagedExecutorService executor;

  protected Migration() {
    this(null);
  }

  @Inject
  public Migration(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void start(
      @Observes @Priority(1) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    executor.execute(this::migrate);
  }

  private void migrate() {
    try {
      while (!migrated()) {
        TimeUnit.SECONDS.sleep(RETRY_SECONDS);
      }
      done.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    }
  }

  private boolean migrated() {
    try {
      Flyway.configure(Migration.class.getClassLoader())
          .dataSource(dataSource)
          .locations("classpath:db/channel", "classpath:db/migration")
          .outOfOrder(true) // what all services share has lower numbers than their own
          .load()
          .migrate();
      return true;
    } catch (FlywayException e) {
      LOG.log(Level.WARNING, "The schema is not migrated yet; trying again", e);
      return false;
    }
  }

  /** Whether the schema is up to date. */
  public boolean isDone() {
    return done.getCount() == 0;
  }

  /** Waits until the schema is up to date. */
  public void await() throws InterruptedException {
    done.await();
  }
}
