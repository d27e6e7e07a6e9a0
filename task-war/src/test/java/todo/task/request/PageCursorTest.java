package todo.task.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {
  private final PageCursor cursor = new PageCursor("id");

  @Test
  void withoutACursorAPageBeginsAtTheFirst() {
    assertThat(cursor.read(null)).isEmpty();
  }

  @Test
  void readsBack() {
    assertThat(cursor.read(cursor.of(42))).hasValue(42);
    assertThat(cursor.place(cursor.of("42:牛奶"))).isEqualTo("42:牛奶");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "aWQ6", "aWQ6eA", "NDI"})
  void aForeignOneIsNamed(String foreign) {
    assertThatThrownBy(() -> cursor.read(foreign)).hasMessageContaining("cursor");
  }

  @Test
  void thatOfAnotherListIsForeign() {
    String other = new PageCursor("comment").of(42);

    assertThatThrownBy(() -> cursor.read(other)).hasMessageContaining("cursor");
  }
}
