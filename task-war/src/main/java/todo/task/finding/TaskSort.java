package todo.task.finding;

import java.util.Locale;
import todo.task.finding.filter.Sql;

/**
 * The orders in which tasks can be listed. Tasks that have no such value come last; of equals the
 * one with the smaller id comes first, or in a descending order the one with the greater.
 */
public enum TaskSort {
  /** The newest first. */
  CREATED("t.created_at", "timestamptz", true, false),
  DUE("t.due_date", "timestamptz", false, true),
  /** 1, the highest, first. */
  PRIORITY("t.priority", "smallint", false, true),
  /** As the person has put them. */
  POSITION("t.position", "numeric", false, false),
  /** By the root collation of Unicode (UTS 10), which puts letters of all scripts in order. */
  TITLE("t.title collate \"und-x-icu\"", "text", false, false),
  /** The one completed last first. */
  COMPLETED("t.completed_at", "timestamptz", true, true),
  /** The best match first; only where text is searched, by a key that the search makes. */
  RELEVANCE("cast(null as integer)", "integer", true, false);

  private final String key;
  private final String type;
  private final boolean descending;
  private final boolean nullable;

  TaskSort(String key, String type, boolean descending, boolean nullable) {
    this.key = key;
    this.type = type;
    this.descending = descending;
    this.nullable = nullable;
  }

  /** As a request names it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of a {@code task t} that is ordered by, in SQL. */
  String key() {
    return key;
  }

  /**
   * @param rows which have it in the column key, and an id
   */
  String order(String rows) {
    String direction = descending ? " desc" : "";
    String nulls = nullable ? " nulls last" : "";
    return " order by " + rows + ".key" + direction + nulls + ", " + rows + ".id" + direction;
  }

  /** Only those of {@code found f} that come behind the cursor. */
  void addBehind(Sql sql, TaskCursor cursor) {
    String operator = descending ? " < " : " > ";
    if (cursor.key() == null) {
      sql.add("f.key is null and f.id" + operator).bind(cursor.id());
      return;
    }
    sql.add("((f.key, f.id)" + operator + "(cast(").bind(cursor.key());
    sql.add(" as " + type + "), ").bind(cursor.id()).add(")");
    sql.add(nullable ? " or f.key is null)" : ")");
  }
}
