package todo.task.finding;

import java.sql.Timestamp;
import java.util.List;
import todo.task.finding.filter.Days;
import todo.task.finding.filter.Filter;
import todo.task.finding.filter.FilterSql;
import todo.task.finding.filter.Sql;

/** Writes the statement that answers a page of a query. */
final class FindStatement {
  /** The columns that {@link todo.task.task.Task} maps. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "owner",
          "title",
          "description",
          "due_date",
          "all_day",
          "due_zone",
          "status",
          "priority",
          "tags",
          "project_id",
          "parent_id",
          "recurrence",
          "recurrence_from",
          "recurrence_start",
          "position",
          "reminders",
          "version",
          "created_at",
          "updated_at",
          "completed_at",
          "deleted_at",
          "change_id");

  private static final String SELECT = "select t." + String.join(", t.", COLUMNS) + ", ";

  private final String owner;
  private final Days days;
  private final TaskQuery query;
  private final Sql sql = new Sql();

  private FindStatement(String owner, Days days, TaskQuery query) {
    this.owner = owner;
    this.days = days;
    this.query = query;
  }

  /**
   * @param corrected whether to look for words that are nearly those of the query's search
   * @param behind where the page before ended; null for the first page
   * @return a statement that answers tasks, and in the column cursor_key what orders them
   */
  static Sql of(
      String owner, Days days, TaskQuery query, boolean corrected, TaskCursor behind, int limit) {
    FindStatement statement = new FindStatement(owner, days, query);
    if (corrected) {
      Corrections.addTo(statement.sql, owner, query);
    }
    statement.select(corrected);
    statement.where(corrected);
    if (behind != null) {
      statement.sql.add(" and ");
      query.sort().addBehind(statement.sql, behind);
    }
    query.sort().addOrder(statement.sql);
    return statement.sql.add(" limit ").bind(limit);
  }

  private void select(boolean corrected) {
    sql.add(SELECT);
    query.sort().addKey(sql);
    sql.add(" as cursor_key from task t");
    if (corrected) {
      sql.add(" join corrected f on f.id = t.id");
    } else if (query.sort() == TaskSort.RELEVANCE) {
      sql.add(" cross join lateral (select case");
      relevance("'^', ''", 3);
      relevance("'^', ':*'", 2);
      relevance("'', ''", 1);
      sql.add(" else 0 end as relevance) f");
    }
  }

  /** The title counts more than the rest, a whole word more than the beginning of one. */
  private void relevance(String prefixAndSuffix, int relevance) {
    sql.add(" when t.search @@ (select search_query(").bind(query.search().words());
    sql.add(", " + prefixAndSuffix + ")) then " + relevance);
  }

  private void where(boolean corrected) {
    sql.add(" where t.owner = ").bind(owner).add(query.deletion());
    compare("t.project_id = ", query.projectId());
    compare("t.parent_id = ", query.parentId());
    compare("t.due_date >= ", query.dueFrom() == null ? null : Timestamp.from(query.dueFrom()));
    compare("t.due_date < ", query.dueUntil() == null ? null : Timestamp.from(query.dueUntil()));
    query.filters().forEach(this::filter);
    if (query.search() != null && !corrected) {
      query.search().parts().forEach(part -> filter(new Filter.Text(part)));
    }
  }

  private void compare(String comparison, Object value) {
    if (value != null) {
      sql.add(" and ").add(comparison).bind(value);
    }
  }

  private void filter(Filter filter) {
    sql.add(" and ");
    filter.accept(new FilterSql(sql, owner, days));
  }
}
