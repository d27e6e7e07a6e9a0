package todo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import todo.local.process.StartFailure;

class PreconditionsTest {
  private static final long PLENTY = 100_000;

  @Test
  void aTakenPortIsNamedWithWhoWantsItAndWhoHoldsIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Preconditions.check(false, Map.of("kafka", port), PLENTY))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("port " + port + ", wanted by kafka, is taken")
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void tooLittleMemoryIsNamedWithWhatIsNeeded() {
    assertThatThrownBy(() -> Preconditions.check(true, Map.of(), 3000))
        .hasMessage("too little memory: 3000 MB are available, about 3500 MB are needed");
    assertThatCode(() -> Preconditions.check(false, Map.of(), 3000)).doesNotThrowAnyException();
  }

  @Test
  void aFreePortHasNoHolder() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(Preconditions.isFree(port)).isTrue();
    assertThat(PortHolder.of(port)).isEmpty();
  }
}
