package todo.task.finding.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todo.task.finding.FindingDatabase;
import todo.task.finding.RandomTasks;
import todo.task.finding.TestTask;

/** PostgreSQL and a plain evaluation agree, for every filter and every task. */
class FilterSqlTest {
  private static final long SEED = Long.getLong("todo.test.seed", System.nanoTime());
  private static final int TASKS = 400;
  private static final int FILTERS = 600;

  /** The day after Berlin's clocks went back. */
  private static final Instant NOW = Instant.parse("2026-10-25T23:30:00Z");

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final List<TestTask> ALL = new ArrayList<>();

  private static FindingDatabase database;
  private static Map<String, Long> projects;

  @BeforeAll
  static void peopleHaveTasks() throws SQLException {
    database = new FindingDatabase();
    projects =
        Map.of(
            "garden", database.project("ada", "Garden", "garden"),
            "summer house", database.project("ada", "Summer House", "summer house"),
            "evil", database.project("eve", "Evil", "evil"));
    RandomTasks tasks = new RandomTasks(SEED, NOW);
    List<Long> ids = List.copyOf(projects.values());
    for (long id = 1; id <= TASKS; id++) {
      TestTask task = tasks.next(id, ids);
      database.add(task);
      ALL.add(task);
    }
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void ofGeneratedFilters() throws SQLException {
    RandomFilters filters = new RandomFilters(new Random(SEED));
    int found = 0;
    for (int i = 0; i < FILTERS; i++) {
      found += agrees(filters.next(3));
    }
    assertThat(found).as("seed %d", SEED).isBetween(FILTERS, FILTERS * TASKS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "due < tomorrow & (p1 | #work)",
        "!+garden",
        "+\"summer house\" | inbox",
        "!(due = today)",
        "overdue & !subtask",
        "upcoming | no due",
        "due = sunday",
        "completed > -7 days & recurring",
        "groc | 牛奶 | \"don't\" | caf",
        "a'; drop table task",
        "%",
      })
  void ofFiltersAsPeopleWriteThem(String expression) throws SQLException {
    if (expression.equals("%")) {
      assertThat(found(new Filter.Text("%"))).isEmpty();
    } else {
      agrees(FilterParser.parse(expression));
    }
  }

  private int agrees(Filter filter) throws SQLException {
    List<Long> expected =
        ALL.stream()
            .filter(task -> task.owner().equals("ada"))
            .filter(task -> filter.accept(new Evaluation(task, mine(), NOW, ZONE)))
            .map(TestTask::id)
            .toList();

    assertThat(found(filter))
        .as("seed %d, %s", SEED, Printed.of(filter))
        .containsExactlyElementsOf(expected);
    return expected.size();
  }

  private static Map<String, Long> mine() {
    return projects.entrySet().stream()
        .filter(project -> !project.getKey().equals("evil"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<Long> found(Filter filter) throws SQLException {
    Sql sql = new Sql().add("select t.id from task t where t.owner = 'ada' and ");
    filter.accept(new FilterSql(sql, "ada", new Days(NOW, ZONE)));
    return database.query(sql.add(" order by t.id")).stream()
        .map(row -> (Long) row.get(0))
        .toList();
  }
}
