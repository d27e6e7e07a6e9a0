package todo.task.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todo.problem.ProblemException;
import todo.task.finding.filter.FilterParser;
import todo.task.request.PageCursor;

class TaskCursorTest {
  private final TaskQuery query = query("p1", TaskSort.TITLE);

  @Test
  void isReadAsItWasWritten() {
    for (TaskCursor cursor :
        List.of(
            new TaskCursor(false, "牛奶: \"\\\n~", 7),
            new TaskCursor(false, "", 7),
            new TaskCursor(false, null, Long.MAX_VALUE))) {
      assertThat(TaskCursor.read(cursor.text(query), query)).isEqualTo(cursor);
    }
    TaskQuery search =
        new TaskQuery(
            List.of(), null, null, null, null, SearchText.of("milk"), false, TaskSort.RELEVANCE);
    TaskCursor corrected = new TaskCursor(true, null, Long.MAX_VALUE);
    assertThat(TaskCursor.read(corrected.text(search), search)).isEqualTo(corrected);
  }

  @Test
  void holdsForItsQueryOnly() {
    String text = new TaskCursor(false, "a", 7).text(query);

    for (TaskQuery other : List.of(query("p2", TaskSort.TITLE), query("p1", TaskSort.DUE))) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> TaskCursor.read(text, other))
          .satisfies(e -> assertThat(e.problem().errors().get(0).field()).isEqualTo("cursor"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!", "aWQ6Nw"})
  void whatIsNoneIsRefused(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "~", "-1", "9223372036854775808", "7:a\0", "7x", "~~7", "~7:a"})
  void aPlaceThatThereIsNotIsRefused(String place) {
    assertRefused(new PageCursor(query.fingerprint()).of(place));
  }

  private void assertRefused(String text) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> TaskCursor.read(text, query))
        .satisfies(e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  private static TaskQuery query(String filter, TaskSort sort) {
    return new TaskQuery(
        List.of(FilterParser.parse(filter)), null, null, null, null, null, false, sort);
  }
}
