package todo.task.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServletStreamTest {

  @Test
  void soManyFramesWaitForASlowClientAndNoMore() {
    ServletStream stream = stream(Duration.ofHours(1));

    for (int i = 0; i < LiveStream.MAX_FRAMES; i++) {
      assertThat(stream.offer(new byte[1])).isTrue();
    }
    assertThat(stream.offer(new byte[1])).isFalse();
  }

  @Test
  void soManyBytesWaitForASlowClientAndNoMore() {
    ServletStream stream = stream(Duration.ofHours(1));

    assertThat(stream.offer(new byte[LiveStream.MAX_BYTES])).isTrue();
    assertThat(stream.offer(new byte[1])).isFalse();
  }

  @Test
  void itTakesNothingOnceItHasEnded() {
    ServletStream stream = stream(Duration.ofHours(1));
    stream.end();

    assertThat(stream.offer(new byte[1])).isFalse();
  }

  @Test
  void itExpiresWithItsToken() {
    assertThat(stream(Duration.ofHours(1)).isExpired()).isFalse();
    assertThat(stream(Duration.ZERO).isExpired()).isTrue();
    assertThat(stream(Duration.ofSeconds(-10)).isExpired()).isTrue();
  }

  private static ServletStream stream(Duration lifetime) {
    return new ServletStream("ada", lifetime, work -> {}, stream -> {});
  }
}
