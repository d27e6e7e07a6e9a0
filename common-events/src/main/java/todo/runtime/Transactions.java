package todo.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Work on the service's database in one transaction, for code outside a request. The connection is
 * the transaction's own: what JPA writes meanwhile commits with it.
 */
@ApplicationScoped
public class Transactions {

  /** Work in a transaction; may be called again after a failure, in a new one. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws Exception;
  }

  private final UserTransaction transaction;
  private final DataSource dataSource;

  protected Transactions() {
    this(null, null);
  }

  @Inject
  public Transactions(UserTransaction transaction, DataSource dataSource) {
    this.transaction = transaction;
    this.dataSource = dataSource;
  }

  /**
   * Commits what {@code work} did, or nothing of it.
   *
   * @throws Exception what {@code work} threw, or the commit's failure; after the latter the
   *     outcome is unknown
   */
  public <T> T call(Work<T> work) throws Exception {
    begin();
    T result;
    try (Connection connection = dataSource.getConnection()) {
      result = work.on(connection);
    } catch (Throwable e) {
      rollback(e);
      throw e;
    }
    commit();
    return result;
  }

  private void begin() throws SQLException {
    try {
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new SQLException("No transaction could be begun", e);
    }
  }

  private void commit() throws SQLException {
    try {
      transaction.commit();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw new SQLException("The transaction did not commit", e);
    }
  }

  private void rollback(Throwable cause) {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
