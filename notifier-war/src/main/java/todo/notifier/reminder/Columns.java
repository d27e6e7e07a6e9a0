package todo.notifier.reminder;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** The columns of many rows as array parameters, for {@code unnest}: one statement for a batch. */
final class Columns<T> {
  private final PreparedStatement statement;
  private final Collection<T> rows;
  private int index;

  Columns(PreparedStatement statement, Collection<T> rows) {
    this.statement = statement;
    this.rows = rows;
  }

  /**
   * Sets the next parameter.
   *
   * @param type the element's SQL type; what {@code column} answers is converted from its text,
   *     which for an {@link java.time.Instant} does not depend on any time zone
   */
  Columns<T> add(String type, Function<T, Object> column) throws SQLException {
    String[] values = new String[rows.size()];
    int row = 0;
    for (T each : rows) {
      Object value = column.apply(each);
      values[row++] = value == null ? null : value.toString();
    }
    Connection connection = statement.getConnection();
    statement.setArray(++index, connection.createArrayOf(type, values));
    return this;
  }
}
