package todo.audit.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Where the chain ends.
 *
 * @param seq the last entry's place; 0 while there is none
 * @param hash the last entry's hash; 32 zero bytes while there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChainHead(long seq, byte[] hash) {

  /** The head of a chain without entries. */
  public static ChainHead beforeFirst() {
    return new ChainHead(0, new byte[EntryHash.HASH_BYTES]);
  }

  /**
   * The head, locked until the transaction ends: this lock alone makes the channels and replicas
   * append one after the other.
   */
  static ChainHead lock(Connection connection) throws SQLException {
    return select(connection, "select seq, hash from chain_head for update")
        .orElseThrow(() -> new SQLException("The chain has lost its head", "55000"));
  }

  /**
   * The head as it is: each entry up to it can be seen from now on. Empty when somebody removed it.
   */
  public static Optional<ChainHead> read(Connection connection) throws SQLException {
    return select(connection, "select seq, hash from chain_head");
  }

  private static Optional<ChainHead> select(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new ChainHead(row.getLong(1), row.getBytes(2)))
          : Optional.empty();
    }
  }
}
