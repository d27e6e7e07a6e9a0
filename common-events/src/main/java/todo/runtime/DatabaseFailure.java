package todo.runtime;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a database that is away or busy, where the same work succeeds later, from work that can
 * never succeed. By SQLSTATE class (PostgreSQL 18, Appendix A).
 */
public final class DatabaseFailure {
  /**
   * Connection exception, transaction rollback, insufficient resources, object not in prerequisite
   * state (lock not available), operator intervention (shutdown), system error, and 25: a read-only
   * standby after a failover.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "25");

  private DatabaseFailure() {}

  /**
   * Whether trying again can help. A {@link SQLException} without SQLSTATE comes from the
   * connection pool or from a commit, and counts as passing.
   */
  public static boolean isPassing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String state = cause instanceof SQLException e ? e.getSQLState() : null;
      if (state != null && state.length() == 5) {
        return PASSING.contains(state.substring(0, 2));
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }
}
