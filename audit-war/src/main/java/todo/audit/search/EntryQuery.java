package todo.audit.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import todo.audit.trail.Entry;
import todo.audit.trail.EntryRow;

/**
 * Which entries somebody wants to see, newest first.
 *
 * @param userId whose; null for everybody's, which is for operators
 * @param taskId null for any
 * @param type the CloudEvents type; null for any
 * @param before only entries below this seq
 * @param limit how many a page has at most
 */
record EntryQuery(String userId, Long taskId, String type, long before, int limit) {

  /** The page, and one entry more when another page follows. */
  List<Entry> run(Connection connection) throws SQLException {
    List<Object> arguments = new ArrayList<>();
    StringBuilder where = new StringBuilder("seq < ?");
    arguments.add(before);
    add(where, arguments, "user_id", userId);
    add(where, arguments, "task_id", taskId);
    add(where, arguments, "type", type);
    arguments.add(limit + 1);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + EntryRow.COLUMNS
                + " from entry where "
                + where
                + " order by seq desc limit ?")) {
      for (int i = 0; i < arguments.size(); i++) {
        select.setObject(i + 1, arguments.get(i));
      }
      return entries(select);
    }
  }

  private static void add(
      StringBuilder where, List<Object> arguments, String column, Object value) {
    if (value != null) {
      where.append(" and ").append(column).append(" = ?");
      arguments.add(value);
    }
  }

  private static List<Entry> entries(PreparedStatement select) throws SQLException {
    List<Entry> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(EntryRow.read(rows));
      }
    }
    return found;
  }
}
