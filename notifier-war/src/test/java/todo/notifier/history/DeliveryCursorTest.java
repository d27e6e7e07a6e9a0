package todo.notifier.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todo.problem.Problem;

class DeliveryCursorTest {
  private final List<Problem.FieldError> errors = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-27T09:00:00.123456Z",
        "1969-12-31T23:59:59.999999Z",
        "9999-12-31T00:00:00Z"
      })
  void aCursorIsReadAsItWasWritten(Instant remindAt) {
    DeliveryCursor cursor = new DeliveryCursor(remindAt, 42);
    assertThat(DeliveryCursor.read(cursor.toString(), errors)).isEqualTo(cursor);
    assertThat(errors).isEmpty();
    assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "ä", "MTIz", "MTIzL2E", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5LzE"})
  void anythingElseIsAnErrorThatNamesTheField(String text) {
    assertThat(DeliveryCursor.read(text, errors)).isNull();
    assertThat(errors).extracting(Problem.FieldError::field).containsExactly("cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-9999-01-01T00:00:00Z", "+999999-01-01T00:00:00Z"})
  void aCursorOutsideTheDatabasesTimeIsAnError(Instant remindAt) {
    assertThat(DeliveryCursor.read(new DeliveryCursor(remindAt, 1).toString(), errors)).isNull();
    assertThat(errors).hasSize(1);
  }
}
