package todo.task.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IfMatchTest {
  @Test
  void theVersionAtHandMatches() {
    assertThatCode(() -> IfMatch.required("\"3\"").check(3)).doesNotThrowAnyException();
    assertThatCode(() -> IfMatch.required("\"2\", \"3\"").check(3)).doesNotThrowAnyException();
    assertThatCode(() -> IfMatch.required("*").check(3)).doesNotThrowAnyException();
  }

  @Test
  void anotherVersionOrAWeakTagIsStale() {
    for (String header : new String[] {"\"2\"", "W/\"3\"", "3", "\"3", "nonsense"}) {
      assertThatThrownBy(() -> IfMatch.required(header).check(3)).hasMessageStartingWith("412");
    }
  }

  @Test
  void withoutTheHeaderItIsRequired() {
    assertThatThrownBy(() -> IfMatch.required(null)).hasMessageStartingWith("428");
    assertThatCode(() -> IfMatch.of(null).check(3)).doesNotThrowAnyException();
  }
}
