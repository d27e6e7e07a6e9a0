package todo.local.part;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import todo.local.process.StartFailure;

class UserNamespaceTest {
  @Test
  void aRefusalIsShownWithWhatHelps() {
    assertThatThrownBy(
            () ->
                UserNamespace.require(
                    List.of("sh", "-c", "echo unshare failed: not permitted >&2; exit 1")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("(unshare failed: not permitted, exit code 1)")
        .hasMessageContaining("start as another user");
  }

  @Test
  void aMachineWithoutTheProgramIsARefusalToo() {
    assertThatThrownBy(() -> UserNamespace.require(List.of("no-such-program")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("no-such-program");
  }

  @Test
  void whereItIsGivenNothingIsSaid() {
    assertThatCode(() -> UserNamespace.require(List.of("env"))).doesNotThrowAnyException();
  }
}
