package todo.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskPageTest {
  @Test
  void withoutACursorAPageBeginsAtTheNewest() {
    assertThat(TaskPage.before(null)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aCursorReadsBack() {
    assertThat(TaskPage.before("aWQ6NDI")).isEqualTo(42); // id:42
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "aWQ6", "aWQ6eA", "NDI"})
  void aForeignCursorIsNamed(String cursor) {
    assertThatThrownBy(() -> TaskPage.before(cursor)).hasMessageContaining("cursor");
  }
}
