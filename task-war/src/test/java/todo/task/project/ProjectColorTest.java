package todo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectColorTest {
  @Test
  void aColorIsKeptInLowerCase() {
    assertThat(new ProjectColor("#4073FF").code()).isEqualTo("#4073ff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "red", "4073ff", "#fff", "#4073ff00", "#4073fg", "#4073f\u0666", "#4073ff\n"})
  void anythingElseIsNoColor(String text) {
    assertThatThrownBy(() -> new ProjectColor(text)).hasMessageContaining("#rrggbb");
  }
}
