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
  /** The best match first; only where text is searched. */
  RELEVANCE("f.relevance", "integer", true, false);

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

  /** The value that is ordered by, as a cursor keeps it. */
  void addKey(Sql sql) {
    sql.add("cast(").add(key).add(" as text)");
  }

  void addOrder(Sql sql) {
    String direction = descending ? " desc" : "";
    sql.add(" order by ").add(key).add(direction).add(nullable ? " nulls last, t.id" : ", t.id");
    sql.add(direction);
  }

  /** Only what comes behind the cursor. */
  void addBehind(Sql sql, TaskCursor cursor) {
    String operator = descending ? " < " : " > ";
    if (cursor.key() == null) {
      sql.add(key).add(" is null and t.id").add(operator).bind(cursor.id());
      return;
    }
    sql.add("((").add(key).add(", t.id)").add(operator).add("(cast(").bind(cursor.key());
    sql.add(" as ").add(type).add("), ").bind(cursor.id()).add(")");
    sql.add(nullable ? " or " + key + " is null)" : ")");
  }
}
