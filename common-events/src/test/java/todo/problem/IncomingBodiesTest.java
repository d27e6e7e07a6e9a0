package todo.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IncomingBodiesTest {
  @Test
  void aBodyIsReadAsItIs() throws IOException {
    try (InputStream body = new IncomingBodies(1).open(body(7, 255, 0))) {
      assertThat(body.read()).isEqualTo(7);
      assertThat(body.readAllBytes()).containsExactly(255, 0);
    }
  }

  @Test
  void noMoreThanSoManyAreAwaitedAtOnce() throws IOException {
    IncomingBodies bodies = new IncomingBodies(1);
    InputStream first = bodies.open(body(1));
    fails(503, () -> bodies.open(body(2)));
    first.close();
    first.close();

    bodies.open(body(3));

    fails(503, () -> bodies.open(body(4)));
  }

  @Test
  void whatBreaksOffIsTheClientsFault() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };

    fails(400, () -> new IncomingBodies(1).open(broken).readAllBytes());
  }

  private static InputStream body(int... bytes) {
    byte[] body = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      body[i] = (byte) bytes[i];
    }
    return new ByteArrayInputStream(body);
  }

  private static void fails(int status, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(status));
  }
}
