package todo.task.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLimitTest {
  @Test
  void aPageHoldsOneTo200() {
    assertThat(PageLimit.of("1")).isEqualTo(1);
    assertThat(PageLimit.of("200")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "", "x", "1.5", "99999999999"})
  void anyOtherLimitIsNamed(String limit) {
    assertThatThrownBy(() -> PageLimit.of(limit)).hasMessageContaining("400 limit");
  }
}
