package todo.task.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import todo.problem.ProblemException;
import todo.task.finding.filter.Sql;

/**
 * Runs the statements of this package. What a person writes decides what one costs, so that none
 * may run for longer than {@value #SECONDS} seconds.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class FindingStatements {
  private static final int SECONDS = 5;

  private static final String TIMEOUT = "jakarta.persistence.query.timeout"; // in milliseconds
  private static final String CANCELED = "57014"; // PostgreSQL 18, Appendix A

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  /** The rows of a statement with several columns. */
  List<Object[]> rows(Sql sql) {
    return rows(sql, entities.createNativeQuery(sql.text()));
  }

  /**
   * @param mapping the name of a result set mapping in orm.xml, of several results
   */
  List<Object[]> rows(Sql sql, String mapping) {
    return rows(sql, entities.createNativeQuery(sql.text(), mapping));
  }

  private static List<Object[]> rows(Sql sql, Query query) {
    query.setHint(TIMEOUT, SECONDS * 1_000);
    try {
      List<?> rows = sql.on(query).getResultList();
      return rows.stream().map(Object[].class::cast).toList();
    } catch (PersistenceException e) {
      if (CANCELED.equals(state(e))) {
        throw new ProblemException(
            503, "It took longer than " + SECONDS + " s. Ask for fewer words and conditions.");
      }
      throw e;
    }
  }

  /** The SQLSTATE that a failure was caused by; empty when the database did not say. */
  static String state(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && e.getSQLState() != null) {
        return e.getSQLState();
      }
    }
    return "";
  }
}
