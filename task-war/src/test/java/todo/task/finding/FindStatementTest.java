package todo.task.finding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import todo.task.finding.filter.Days;
import todo.task.finding.filter.Sql;
import todo.task.task.Task;

/** Lists by PostgreSQL are those of a plain sort in Java, whatever the page's size. */
class FindStatementTest {
  private static final long SEED = Long.getLong("todo.test.seed", System.nanoTime());
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final List<TestTask> ALL = new ArrayList<>();

  private static final Predicate<TestTask> IS_THERE = task -> task.deleted() == null;

  private static FindingDatabase database;
  private static long project;

  @BeforeAll
  static void peopleHaveTasks() throws SQLException {
    database = new FindingDatabase();
    project = database.project("ada", "Garden", "garden");
    RandomTasks tasks = new RandomTasks(SEED, NOW);
    for (long id = 1; id <= 150; id++) {
      TestTask task = tasks.next(id, List.of(project));
      database.add(task);
      ALL.add(task);
    }
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"TITLE", "RELEVANCE"})
  void everyOrderIsReadPageByPage(TaskSort sort) throws SQLException {
    List<Long> expected = sorted(sort, IS_THERE);

    for (int limit : List.of(1, 7, 1000)) {
      assertThat(pages(query(sort, null, false), limit))
          .as("seed %d, pages of %d", SEED, limit)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void titlesAreInTheOrderOfLettersNotOfCodes() throws SQLException {
    List<Long> whole = pages(query(TaskSort.TITLE, null, false), 1000);

    assertThat(pages(query(TaskSort.TITLE, null, false), 7)).isEqualTo(whole);
    assertThat(whole).containsExactlyInAnyOrderElementsOf(sorted(TaskSort.DUE, IS_THERE));
    List<String> initials =
        whole.stream().map(id -> ALL.get((int) (id - 1)).title().substring(0, 1)).toList();
    assertThat(initials.lastIndexOf("Ä")).isLessThan(initials.indexOf("b"));
    assertThat(initials.lastIndexOf("d")).isLessThan(initials.indexOf("G"));
    assertThat(initials.lastIndexOf("G")).isLessThan(initials.indexOf("r"));
  }

  @Test
  void theTrashIsAListOfItsOwn() throws SQLException {
    assertThat(pages(query(TaskSort.DUE, null, true), 5))
        .as("seed %d", SEED)
        .isNotEmpty()
        .containsExactlyElementsOf(sorted(TaskSort.DUE, task -> task.deleted() != null));
  }

  @Test
  void aProjectsTasksAreTheOwnersInIt() throws SQLException {
    assertThat(pages(query(TaskSort.CREATED, project, false), 5))
        .as("seed %d", SEED)
        .isNotEmpty()
        .containsExactlyElementsOf(
            sorted(
                TaskSort.CREATED,
                task -> task.deleted() == null && Long.valueOf(project).equals(task.projectId())));
  }

  @Test
  void everyColumnThatATaskMapsIsSelected() {
    List<String> mapped =
        Arrays.stream(Task.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
            .filter(field -> !field.getName().startsWith("_"))
            .map(FindStatementTest::column)
            .toList();

    assertThat(FindStatement.COLUMNS).containsExactlyInAnyOrderElementsOf(mapped);
  }

  private static String column(Field field) {
    Column column = field.getAnnotation(Column.class);
    return column == null ? field.getName() : column.name();
  }

  private static TaskQuery query(TaskSort sort, Long projectId, boolean trash) {
    return new TaskQuery(List.of(), projectId, null, null, null, null, trash, sort);
  }

  /** Every page as a client reads it: the cursor goes through its text. */
  private static List<Long> pages(TaskQuery query, int limit) throws SQLException {
    List<Long> ids = new ArrayList<>();
    TaskCursor behind = null;
    while (true) {
      Days days = new Days(NOW, ZONE);
      Sql sql = FindStatement.of("ada", days, query, behind, limit);
      List<List<Object>> rows = database.query(sql);
      rows.forEach(row -> ids.add((Long) row.get(0)));
      if (rows.size() < limit) {
        return ids;
      }
      String key = (String) rows.get(limit - 1).get(FindStatement.COLUMNS.size());
      String next = new TaskCursor(false, key, ids.get(ids.size() - 1)).text(query);
      behind = TaskCursor.read(next, query);
    }
  }

  private static List<Long> sorted(TaskSort sort, Predicate<TestTask> only) {
    return ALL.stream()
        .filter(task -> task.owner().equals("ada"))
        .filter(only)
        .sorted(comparator(sort))
        .map(TestTask::id)
        .toList();
  }

  private static Comparator<TestTask> comparator(TaskSort sort) {
    return switch (sort) {
      case CREATED -> by(TestTask::created, Comparator.reverseOrder(), Comparator.reverseOrder());
      case COMPLETED ->
          by(TestTask::completed, Comparator.reverseOrder(), Comparator.reverseOrder());
      case DUE -> by(TestTask::due, Comparator.naturalOrder(), Comparator.naturalOrder());
      case PRIORITY -> by(TestTask::priority, Comparator.naturalOrder(), Comparator.naturalOrder());
      case POSITION -> by(TestTask::position, Comparator.naturalOrder(), Comparator.naturalOrder());
      case TITLE, RELEVANCE -> throw new IllegalArgumentException("not Java's");
    };
  }

  private static <T> Comparator<TestTask> by(
      Function<TestTask, T> key, Comparator<T> order, Comparator<Long> orderOfIds) {
    return Comparator.comparing(key, Comparator.nullsLast(order))
        .thenComparing(TestTask::id, orderOfIds);
  }
}
