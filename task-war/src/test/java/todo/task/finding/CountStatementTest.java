package todo.task.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import todo.task.finding.filter.Days;
import todo.task.finding.filter.Evaluation;
import todo.task.finding.filter.Filter;
import todo.task.finding.filter.FilterParser;

/** The counts are the sizes of the lists that they stand for. */
class CountStatementTest {
  private static final long SEED = Long.getLong("todo.test.seed", System.nanoTime());
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Map<String, String> VIEWS =
      Map.of(
          "inbox", "open & inbox",
          "today", "open & today",
          "overdue", "overdue",
          "upcoming", "open & next 7 days",
          "no_due", "open & no due",
          "open", "open",
          "completed", "completed");

  private final Map<String, Long> expected = new TreeMap<>();

  @Test
  void ofGeneratedTasks() throws SQLException {
    Filter saved = FilterParser.parse("buy | completed & #work");
    try (FindingDatabase database = new FindingDatabase()) {
      List<Long> projects =
          List.of(database.project("ada", "A", "a"), database.project("ada", "B", "b"));
      VIEWS.keySet().forEach(view -> expected.put(view, 0L));
      for (TestTask task : tasks(database, projects)) {
        expect(task, saved);
      }

      Map<String, Long> counts = new TreeMap<>();
      for (List<Object> row :
          database.query(CountStatement.of("ada", new Days(NOW, ZONE), Map.of(7L, saved)))) {
        String group = (String) row.get(0);
        counts.put(
            group.isEmpty() ? (String) row.get(1) : group + " " + row.get(1), (Long) row.get(2));
      }

      assertThat(counts).as("seed %d", SEED).isEqualTo(expected);
    }
  }

  private static List<TestTask> tasks(FindingDatabase database, List<Long> projects)
      throws SQLException {
    RandomTasks random = new RandomTasks(SEED, NOW);
    List<TestTask> mine = new ArrayList<>();
    for (long id = 1; id <= 300; id++) {
      TestTask task = random.next(id, projects);
      database.add(task);
      if (task.owner().equals("ada")) {
        mine.add(task);
      }
    }
    return mine;
  }

  private void expect(TestTask task, Filter saved) {
    if (task.deleted() != null) {
      count("trash");
      return;
    }
    VIEWS.forEach(
        (view, expression) -> {
          if (holds(FilterParser.parse(expression), task)) {
            count(view);
          }
        });
    if (holds(saved, task)) {
      count("filters 7");
    }
    if (task.completed() == null) {
      count("priorities " + (task.priority() == null ? "none" : task.priority()));
      task.tags().forEach(tag -> count("tags " + tag.toLowerCase(Locale.ROOT)));
      if (task.projectId() != null) {
        count("projects " + task.projectId());
      }
    }
  }

  private static boolean holds(Filter filter, TestTask task) {
    return filter.accept(new Evaluation(task, Map.of(), NOW, ZONE));
  }

  private void count(String name) {
    expected.merge(name, 1L, Long::sum);
  }
}
