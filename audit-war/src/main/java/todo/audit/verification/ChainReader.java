package todo.audit.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import todo.audit.trail.ChainHead;
import todo.audit.trail.EntryRow;

/** The chain's rows, in pieces that bound memory and the life of a transaction. */
final class ChainReader {
  static final int ENTRIES_PER_TRANSACTION = 20_000;
  private static final int FETCH_SIZE = 200;

  private ChainReader() {}

  /** The entry at {@code seq} as the head before the next one; empty when there is none. */
  static Optional<ChainHead> at(Connection connection, long seq) throws SQLException {
    if (seq == 0) {
      return Optional.of(ChainHead.beforeFirst());
    }
    try (PreparedStatement select =
        connection.prepareStatement("select hash from entry where seq = ?")) {
      select.setLong(1, seq);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(new ChainHead(seq, row.getBytes(1))) : Optional.empty();
      }
    }
  }

  /**
   * Walks on, through the next {@value #ENTRIES_PER_TRANSACTION} places at most, none above {@code
   * to}. The driver holds {@value #FETCH_SIZE} entries at a time.
   *
   * <p>A range with two ends instead of a limit: without statistics, as after a bulk of entries,
   * PostgreSQL reads and sorts all that follow before it takes the first of them.
   */
  static Optional<Finding> walk(Connection connection, ChainWalk walk, long to)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + EntryRow.COLUMNS + " from entry where seq > ? and seq <= ? order by seq")) {
      long reached = walk.reached().seq();
      select.setFetchSize(FETCH_SIZE);
      select.setLong(1, reached);
      select.setLong(2, reached + Math.min(to - reached, ENTRIES_PER_TRANSACTION));
      try (ResultSet rows = select.executeQuery()) {
        Optional<Finding> finding = Optional.empty();
        while (finding.isEmpty() && rows.next()) {
          finding = walk.check(EntryRow.read(rows));
        }
        return finding;
      }
    }
  }

  /** Says of an entry that is not there whether others follow. */
  static Finding missing(Connection connection, long seq) throws SQLException {
    Ends ends = ends(connection);
    return ends.last > seq
        ? new Finding(seq, "gap: this entry is missing")
        : new Finding(seq, "truncated: the head says " + ends.head);
  }

  /** The first entry after the one that the head says is the last, if there is one. */
  static Optional<Finding> beyondHead(Connection connection) throws SQLException {
    Ends ends = ends(connection);
    return ends.last > ends.head
        ? Optional.of(
            new Finding(ends.head + 1, "this entry is beyond the head, which says " + ends.head))
        : Optional.empty();
  }

  /** The head and the last entry, as one statement sees both while others append. */
  private static Ends ends(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select coalesce((select seq from chain_head), 0), coalesce(max(seq), 0) from entry");
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Ends(row.getLong(1), row.getLong(2));
    }
  }

  private record Ends(long head, long last) {}
}
