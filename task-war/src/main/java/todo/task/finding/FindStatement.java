package todo.task.finding;

import java.sql.Timestamp;
import java.util.List;
import todo.task.finding.filter.Days;
import todo.task.finding.filter.Filter;
import todo.task.finding.filter.FilterSql;
import todo.task.finding.filter.Sql;

/** Writes the statement that answers a page of a query. */
final class FindStatement {
  /**
   * The columns that {@link todo.task.task.Task} maps, in the order of EclipseLink's mappings. In
   * any other it searches each row for each column.
   */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "all_day",
          "change_id",
          "completed_at",
          "created_at",
          "deleted_at",
          "description",
          "due_date",
          "due_zone",
          "owner",
          "parent_id",
          "position",
          "priority",
          "project_id",
          "recurrence",
          "recurrence_from",
          "recurrence_start",
          "reminders",
          "status",
          "tags",
          "title",
          "updated_at",
          "version");

  private static final String TASK = "t." + String.join(", t.", COLUMNS);

  private final String owner;
  private final TaskQuery query;
  private final Sql sql = new Sql();
  private final FilterSql conditions;

  private FindStatement(String owner, Days days, TaskQuery query) {
    this.owner = owner;
    this.query = query;
    this.conditions = new FilterSql(sql, owner, days);
  }

  /**
   * Where no task has the words that are searched, the first page is of those that have nearly
   * these.
   *
   * @param behind where the page before ended; null for the first page
   * @return a statement that answers tasks, in the column cursor_key what orders them, and in
   *     corrected whether they have the words nearly
   */
  static Sql of(String owner, Days days, TaskQuery query, TaskCursor behind, int limit) {
    FindStatement statement = new FindStatement(owner, days, query);
    if (query.search() == null || behind != null && !behind.corrected()) {
      statement.find();
    } else {
      statement.findOrCorrect(behind == null);
    }
    return statement.page(behind, limit);
  }

  private void find() {
    sql.add("with found as (select t.id, ");
    key(query.sort().key());
    sql.add(" as key, false as corrected");
    where();
    if (query.search() != null) {
      sql.add(" and ");
      text(true);
    }
    sql.add(")");
  }

  /**
   * Reads the owner's rows once for both.
   *
   * @param exact whether those that have the words are wanted, if there are any
   */
  private void findOrCorrect(boolean exact) {
    Corrections.addTyped(sql, query.search());
    sql.add(", seen as materialized (select t.id, t.search, " + query.sort().key() + " as key, ");
    text(exact);
    sql.add(" as exact");
    where();
    sql.add(" and (");
    text(exact);
    sql.add(" or " + Corrections.CANDIDATE + "))" + Corrections.OF_SEEN);
    sql.add(", found as (select t.id, ");
    key("t.key");
    sql.add(" as key, false as corrected from seen t where t.exact union all select id, ");
    sql.add(query.sort() == TaskSort.RELEVANCE ? "relevance" : "key");
    sql.add(", true from corrected join seen using (id)");
    sql.add(" where not exists (select from seen where exact))");
  }

  /**
   * The rows lie scattered. What most lists are filtered and ordered by stands in the index
   * task_created, so that only those that are answered have to be read.
   */
  private Sql page(TaskCursor behind, int limit) {
    sql.add(" select " + TASK + ", cast(p.key as text) as cursor_key, p.corrected");
    sql.add(" from (select f.* from found f");
    if (behind != null) {
      query.sort().addBehind(sql.add(" where "), behind);
    }
    sql.add(query.sort().order("f")).add(" limit ").bind(limit);
    return sql.add(") p join task t on t.id = p.id" + query.sort().order("p"));
  }

  /**
   * @param other what orders tasks in all orders but relevance
   */
  private void key(String other) {
    if (query.sort() == TaskSort.RELEVANCE) {
      sql.add("case");
      relevance("'^', ''", 3);
      relevance("'^', ':*'", 2);
      relevance("'', ''", 1);
      sql.add(" else 0 end");
    } else {
      sql.add(other);
    }
  }

  /** The title counts more than the rest, a whole word more than the beginning of one. */
  private void relevance(String prefixAndSuffix, int relevance) {
    sql.add(" when t.search @@ (select search_query(").bind(query.search().words());
    sql.add(", " + prefixAndSuffix + ")) then " + relevance);
  }

  private void where() {
    sql.add(" from task t where t.owner = ").bind(owner).add(query.deletion());
    compare("t.project_id = ", query.projectId());
    compare("t.parent_id = ", query.parentId());
    compare("t.due_date >= ", query.dueFrom() == null ? null : Timestamp.from(query.dueFrom()));
    compare("t.due_date < ", query.dueUntil() == null ? null : Timestamp.from(query.dueUntil()));
    for (Filter filter : query.filters()) {
      sql.add(" and ");
      filter.accept(conditions);
    }
  }

  private void compare(String comparison, Object value) {
    if (value != null) {
      sql.add(" and ").add(comparison).bind(value);
    }
  }

  /** That the task has all that is searched. */
  private void text(boolean wanted) {
    if (wanted) {
      List<Filter> parts = query.search().parts().stream().<Filter>map(Filter.Text::new).toList();
      new Filter.And(parts).accept(conditions);
    } else {
      sql.add("false");
    }
  }
}
