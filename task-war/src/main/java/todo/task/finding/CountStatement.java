package todo.task.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import todo.task.finding.filter.Days;
import todo.task.finding.filter.Filter;
import todo.task.finding.filter.FilterParser;
import todo.task.finding.filter.FilterSql;
import todo.task.finding.filter.Sql;

/**
 * Writes the statement that counts the tasks of all views: rows of group, name and number. It reads
 * each task once.
 */
final class CountStatement {
  static final List<String> GROUPS = List.of("projects", "tags", "priorities", "filters");

  /** The views that have no group, in the filter language. */
  private static final Map<String, String> VIEWS =
      Map.of(
          "inbox", "open & inbox",
          "today", "open & today",
          "overdue", "overdue",
          "upcoming", "open & upcoming",
          "no_due", "open & no due",
          "open", "open",
          "completed", "completed");

  private final Sql sql = new Sql();
  private final FilterSql conditions;
  private final StringBuilder counts = new StringBuilder();
  private final StringBuilder names = new StringBuilder();
  private int columns;

  private CountStatement(String owner, Days days) {
    this.conditions = new FilterSql(sql, owner, days);
  }

  /**
   * @param filters saved ones, by their ids
   */
  static Sql of(String owner, Days days, Map<Long, Filter> filters) {
    Map<String, Filter> counted = new LinkedHashMap<>();
    VIEWS.forEach((name, view) -> counted.put("'', '" + name + "'", FilterParser.parse(view)));
    filters.forEach((id, filter) -> counted.put("'filters', '" + id + "'", filter));
    return new CountStatement(owner, days).count(owner, counted);
  }

  /**
   * @param counted by their group and name
   */
  private Sql count(String owner, Map<String, Filter> counted) {
    sql.add("with mine as materialized (select t.project_id, t.priority,");
    sql.add(" " + FilterSql.TAGS + " as tags,");
    sql.add(" t.deleted_at is not null as trash,");
    sql.add(" t.status = 'pending' and t.deleted_at is null as open");
    counted.forEach(this::column);
    sql.add(" from task t where t.owner = ").bind(owner);
    sql.add(") select c.kind, c.name, c.n from (select count(*) filter (where trash) as trash");
    sql.add(counts + " from mine) v cross join lateral (values ('', 'trash', v.trash)");
    sql.add(names + ") c(kind, name, n)");
    group("'projects', cast(project_id as text)", "mine where open and project_id is not null");
    group("'priorities', coalesce(cast(priority as text), 'none')", "mine where open");
    group("'tags', tag", "(select unnest(tags) as tag from mine where open) open_tags");
    return sql;
  }

  private void column(String name, Filter filter) {
    String column = "n" + columns++;
    sql.add(", t.deleted_at is null and ");
    filter.accept(conditions);
    sql.add(" as " + column);
    counts.append(", count(*) filter (where " + column + ") as " + column);
    names.append(", (" + name + ", v." + column + ")");
  }

  private void group(String name, String from) {
    sql.add(" union all select " + name + ", count(*) from " + from + " group by 2");
  }
}
