package todo.task.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import todo.problem.ProblemException;
import todo.task.finding.filter.Days;
import todo.task.finding.filter.Sql;
import todo.task.request.PageCursor;
import todo.task.request.Person;
import todo.task.task.Task;

/** Finds a person's tasks. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TaskFinder {
  private static final String DATA_EXCEPTION = "22"; // PostgreSQL 18, Appendix A

  private final FindingStatements statements;
  private final Clock clock;

  protected TaskFinder() {
    this(null, null);
  }

  @Inject
  public TaskFinder(FindingStatements statements, Clock clock) {
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * A page of the tasks that a query is for. Where no task has the words that are searched, those
   * that have nearly these are answered.
   *
   * @param cursor the next of the page before; null for the first page
   * @throws ProblemException 400 when the cursor is not one of this query's; 503 when it takes too
   *     long
   */
  public TaskPage find(Person person, TaskQuery query, String cursor, int limit) {
    TaskCursor behind = cursor == null ? null : TaskCursor.read(cursor, query);
    List<Object[]> rows = rows(person, query, behind, limit + 1);
    List<Task> items = rows.stream().limit(limit).map(row -> (Task) row[0]).toList();
    if (rows.size() <= limit) {
      return new TaskPage(items, null);
    }
    Object[] last = rows.get(limit - 1);
    TaskCursor end = new TaskCursor((boolean) last[2], (String) last[1], items.get(limit - 1).id());
    return new TaskPage(items, end.text(query));
  }

  private List<Object[]> rows(Person person, TaskQuery query, TaskCursor behind, int limit) {
    Days days = new Days(clock.instant(), person.zone());
    Sql sql = FindStatement.of(person.id(), days, query, behind, limit);
    try {
      return statements.rows(sql, "found-task");
    } catch (PersistenceException e) {
      // A cursor that somebody wrote themselves may hold what is no date.
      boolean isForged = behind != null && FindingStatements.state(e).startsWith(DATA_EXCEPTION);
      throw isForged ? PageCursor.foreign() : e;
    }
  }
}
