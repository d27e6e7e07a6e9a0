package todo.task.finding.filter;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import todo.task.finding.filter.Filter.And;
import todo.task.finding.filter.Filter.Moment;
import todo.task.finding.filter.Filter.Not;
import todo.task.finding.filter.Filter.Or;
import todo.task.finding.filter.Filter.Property;
import todo.task.finding.filter.Filter.When;
import todo.task.project.ProjectName;

/**
 * Makes of a filter a condition on {@code task t}. What is null there makes a term false, and its
 * negation true.
 */
public final class FilterSql implements Filter.Visitor<Sql> {
  /**
   * A day that was meant in another zone begins there within this much of its beginning here, as
   * long as the zones are not further apart.
   */
  private static final Duration OTHER_ZONE = Duration.ofHours(12);

  /**
   * The tags of {@code task t} as tags are compared; those of a few tasks are too long for
   * tag_keys.
   */
  public static final String TAGS =
      "coalesce(t.tag_keys,"
          + " (select string_to_array(tag_key(w.tags), ' ') from task w where w.id = t.id))";

  private final Sql sql;
  private final String owner;
  private final Days days;

  /**
   * @param sql to which the condition is added
   * @param owner whose projects are meant
   */
  public FilterSql(Sql sql, String owner, Days days) {
    this.sql = sql;
    this.owner = owner;
    this.days = days;
  }

  @Override
  public Sql and(And filter) {
    return joined(filter.all(), " and ");
  }

  @Override
  public Sql or(Or filter) {
    return joined(filter.any(), " or ");
  }

  private Sql joined(List<Filter> filters, String operator) {
    String separator = "(";
    for (Filter filter : filters) {
      sql.add(separator);
      filter.accept(this);
      separator = operator;
    }
    return sql.add(")");
  }

  @Override
  public Sql not(Not filter) {
    sql.add("((");
    filter.filter().accept(this);
    return sql.add(") is not true)");
  }

  @Override
  public Sql priority(Filter.Priority filter) {
    return sql.add("t.priority = ").bind(filter.level());
  }

  @Override
  public Sql tag(Filter.Tag filter) {
    return sql.add("tag_key(").bind(filter.name()).add(") = any(" + TAGS + ")");
  }

  @Override
  public Sql project(Filter.Project filter) {
    return sql.add("t.project_id in (select p.id from project p where p.owner = ")
        .bind(owner)
        .add(" and p.name_key = ")
        .bind(ProjectName.key(filter.name()))
        .add(")");
  }

  @Override
  public Sql text(Filter.Text filter) {
    return TextCondition.add(sql, filter.words());
  }

  @Override
  public Sql property(Property filter) {
    return switch (filter) {
      case OPEN -> sql.add("t.status = 'pending'");
      case COMPLETED -> sql.add("t.status = 'completed'");
      case OVERDUE -> overdue();
      case RECURRING -> sql.add("t.recurrence is not null");
      case SUBTASK -> sql.add("t.parent_id is not null");
      case INBOX -> sql.add("t.project_id is null");
      case NO_DUE -> sql.add("t.due_date is null");
      case NO_PRIORITY -> sql.add("t.priority is null");
      case NO_TAG -> sql.add("t.tags = ''");
    };
  }

  private Sql overdue() {
    sql.add("(t.status = 'pending' and case when t.all_day then ");
    begins(Moment.DUE, "<", days.start(Day.Ahead.TODAY));
    return sql.add(" else t.due_date < ").bind(Timestamp.from(days.now())).add(" end)");
  }

  @Override
  public Sql when(When filter) {
    Moment moment = filter.moment();
    Instant start = days.start(filter.day());
    Instant end = days.end(filter.day());
    return switch (filter.comparison()) {
      case BEFORE -> begins(moment, "<", start);
      case UNTIL -> begins(moment, "<", end);
      case FROM -> begins(moment, ">=", start);
      case AFTER -> begins(moment, ">=", end);
      case ON -> {
        sql.add("(");
        begins(moment, ">=", start).add(" and ");
        yield begins(moment, "<", end).add(")");
      }
    };
  }

  private Sql begins(Moment moment, String operator, Instant day) {
    return switch (moment) {
      case CREATED -> sql.add("t.created_at " + operator).bind(Timestamp.from(day));
      case COMPLETED -> sql.add("t.completed_at " + operator).bind(Timestamp.from(day));
      case DUE ->
          sql.add("t.due_date " + operator + " case when t.all_day and t.due_zone <> ")
              .bind(days.zone().getId())
              .add(" then cast(")
              .bind(Timestamp.from(day.minus(OTHER_ZONE)))
              .add(" as timestamptz) else ")
              .bind(Timestamp.from(day))
              .add(" end");
    };
  }
}
