package todo.task.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import todo.event.Json;
import todo.task.finding.filter.Days;
import todo.task.finding.filter.Filter;
import todo.task.finding.filter.Sql;
import todo.task.finding.saved.SavedFilters;
import todo.task.request.Person;

/** How many tasks a person's views show: one statement for all of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TaskCounts {
  private final SavedFilters filters;
  private final FindingStatements statements;
  private final Clock clock;

  protected TaskCounts() {
    this(null, null, null);
  }

  @Inject
  public TaskCounts(SavedFilters filters, FindingStatements statements, Clock clock) {
    this.filters = filters;
    this.statements = statements;
    this.clock = clock;
  }

  JsonObject of(Person person) {
    Map<Long, Filter> saved = filters.expressions(person);
    Sql sql = CountStatement.of(person.id(), new Days(clock.instant(), person.zone()), saved);
    JsonObjectBuilder views = Json.object();
    Map<String, JsonObjectBuilder> groups = new LinkedHashMap<>();
    CountStatement.GROUPS.forEach(group -> groups.put(group, Json.object()));
    for (Object[] row : statements.rows(sql)) {
      groups.getOrDefault(row[0], views).add((String) row[1], ((Number) row[2]).longValue());
    }
    groups.forEach(views::add);
    return views.build();
  }
}
