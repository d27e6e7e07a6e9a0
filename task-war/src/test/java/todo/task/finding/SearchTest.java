package todo.task.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import todo.event.InvalidFieldException;
import todo.task.finding.filter.Days;

/** Words are found as people write them: begun, misspelt, in any script. */
class SearchTest {
  private static final Days DAYS = new Days(Instant.EPOCH, ZoneOffset.UTC);
  private static final Map<Long, TestTask> TASKS =
      Map.ofEntries(
          task(1, "Buy groceries"),
          task(2, "Write the report"),
          Map.entry(3L, TestTask.titled(3, "Shop").with("groceries, and a bag", "errands")),
          task(4, "Молоко купить"),
          task(5, "去买牛奶"),
          task(6, "Einkäufe für die Großmutter"),
          task(7, "Party 🎉 👍🏽"),
          task(8, "לקנות חלב"),
          task(9, "اشترِ حليبًا"),
          task(10, "cafe\u0301 with Zoë"),
          task(11, "milk & honey | (C++)"),
          task(12, "don't panic: https://example.org/a_b?c=1"),
          task(13, "ＦＵＬＬ ｗｉｄｔｈ"),
          task(14, "İstanbul IRMAK"),
          task(15, "dentist appointment"),
          Map.entry(16L, TestTask.titled(16, "groceries of another").of("eve")),
          task(17, "a".repeat(500)),
          Map.entry(18L, TestTask.titled(18, "long").with("b".repeat(10_000) + " needle")));

  private static final int CORRECTED = FindStatement.COLUMNS.size() + 1;

  private static FindingDatabase database;

  @BeforeAll
  static void adaHasTasks() throws SQLException {
    database = new FindingDatabase();
    for (TestTask task : TASKS.values()) {
      database.add(task);
    }
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "groc -> 1 3",
        "GROCERIES bag -> 3",
        "errands -> 3",
        "мол -> 4",
        "КУПИТЬ -> 4",
        "牛奶 -> 5",
        "奶牛 -> ",
        "买 -> 5",
        "einkaufe -> 6",
        "EINKÄUFE -> 6",
        "grossmutter -> ",
        "großm -> 6",
        "🎉 -> 7",
        "👍 -> 7",
        "חלב -> 8",
        "حليبا -> 9",
        "café -> 10",
        "cafe -> 10",
        "zoe -> 10",
        "honey -> 11",
        "don't -> 12",
        "don t -> 12",
        "example.org/a_b -> 12",
        "full WIDTH -> 13",
        "istanbul -> 14",
        "\"write the\" -> 2",
        "\"the write\" -> ",
        "\"the rep\" -> 2",
        "\"write report\" -> ",
        "aaaa -> 17",
        "needle -> 18",
      })
  void findsWords(String text, String ids) throws SQLException {
    assertThat(found(text)).containsExactlyInAnyOrderElementsOf(ids(ids));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "milk & !honey",
        "milk:*",
        "'milk' | x",
        "milk <-> honey",
        "(milk",
        "\\milk'",
        "milk:A",
        "%",
        "_ilk",
        "mi'lk\\",
        "!!milk",
        "*"
      })
  void operatorsAreNoOperators(String text) throws SQLException {
    try {
      assertThat(found(text)).isSubsetOf(11L, 17L);
    } catch (InvalidFieldException e) {
      assertThat(text).matches("[%*]");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "grocries, 1",
    "groecries, 1",
    "groceires bu, 1",
    "grocr, 1",
    "groceries bg, ",
    "reprot, 2",
    "dentsit, 15",
    "dentst apointment, 15",
    "молко, 4",
    "einkufe, 6",
    "rocery, ",
    "xyz, ",
  })
  void nearlyTheseWordsAreFound(String text, String ids) throws SQLException {
    assertThat(found(text)).isEmpty();
    assertThat(corrected(text)).containsExactlyInAnyOrderElementsOf(ids(ids));
  }

  @Test
  void theBestMatchComesFirst() throws SQLException {
    database.query("delete from task where id > 100 returning id");
    database.add(TestTask.titled(101, "repo").with("apple tart"));
    database.add(TestTask.titled(102, "apples"));
    database.add(TestTask.titled(103, "apple"));
    database.add(TestTask.titled(104, "an apple"));
    database.add(TestTask.titled(105, "x").with("appleseed"));

    assertThat(found("apple")).containsExactly(104L, 103L, 102L, 101L, 105L);
    assertThat(corrected("aple")).containsExactly(104L, 103L);
  }

  @ParameterizedTest
  @EnumSource(TaskSort.class)
  void thePagesBehindTheFirstAreOfTheSame(TaskSort sort) throws SQLException {
    database.query("delete from task where id > 100 returning id");
    for (long id = 101; id <= 107; id++) {
      database.add(TestTask.titled(id, id % 3 == 0 ? "banana" : "Banana bread " + id % 2));
    }

    for (String text : List.of("banana", "bananna")) {
      TaskQuery query = query(text, sort);
      List<Long> whole = pages(query, 50);

      assertThat(whole).containsExactlyInAnyOrder(101L, 102L, 103L, 104L, 105L, 106L, 107L);
      assertThat(pages(query, 2)).as(text).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "\"\"", "a\0"})
  void nothingToSearchForIsRefused(String text) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> SearchText.of(text))
        .satisfies(e -> assertThat(e.field()).isEqualTo("q"));
  }

  @Test
  void textAndWordsHaveLimits() {
    assertThat(SearchText.of("a ".repeat(20)).parts()).hasSize(20);
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> SearchText.of("a ".repeat(21)));
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> SearchText.of("a".repeat(201)));
  }

  private static List<Long> found(String text) throws SQLException {
    return ids(text, false);
  }

  private static List<Long> corrected(String text) throws SQLException {
    return ids(text, true);
  }

  private static List<Long> ids(String text, boolean corrected) throws SQLException {
    return rows(query(text, TaskSort.RELEVANCE), null, 50).stream()
        .filter(row -> row.get(CORRECTED).equals(corrected))
        .map(row -> (Long) row.get(0))
        .toList();
  }

  /** Every page as a client reads it: the cursor goes through its text. */
  private static List<Long> pages(TaskQuery query, int limit) throws SQLException {
    List<Long> ids = new ArrayList<>();
    TaskCursor behind = null;
    while (true) {
      List<List<Object>> rows = rows(query, behind, limit);
      rows.forEach(row -> ids.add((Long) row.get(0)));
      if (rows.size() < limit) {
        return ids;
      }
      List<Object> last = rows.get(limit - 1);
      String key = (String) last.get(CORRECTED - 1);
      TaskCursor end = new TaskCursor((Boolean) last.get(CORRECTED), key, (Long) last.get(0));
      behind = TaskCursor.read(end.text(query), query);
    }
  }

  private static List<List<Object>> rows(TaskQuery query, TaskCursor behind, int limit)
      throws SQLException {
    return database.query(FindStatement.of("ada", DAYS, query, behind, limit));
  }

  private static TaskQuery query(String text, TaskSort sort) {
    return new TaskQuery(List.of(), null, null, null, null, SearchText.of(text), false, sort);
  }

  private static List<Long> ids(String text) {
    return text == null || text.isBlank()
        ? List.of()
        : List.of(text.split(" ")).stream().map(Long::valueOf).toList();
  }

  private static Map.Entry<Long, TestTask> task(long id, String title) {
    return Map.entry(id, TestTask.titled(id, title));
  }
}
