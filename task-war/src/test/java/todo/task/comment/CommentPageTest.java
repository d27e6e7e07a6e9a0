package todo.task.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentPageTest {
  @Test
  void withoutACursorAPageBeginsAtTheOldest() {
    assertThat(CommentPage.after(null)).isZero();
  }

  @Test
  void aCursorReadsBack() {
    assertThat(CommentPage.after(CommentPage.cursor(42))).isEqualTo(42);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "aWQ6NDI", "Y29tbWVudDo", "Y29tbWVudDp4"})
  void aForeignCursorIsNamed(String cursor) {
    assertThatThrownBy(() -> CommentPage.after(cursor)).hasMessageContaining("400 cursor");
  }
}
