package todo.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {

  @Test
  void answersFollowEachOtherOnOneConnection() throws Exception {
    String answers =
        "HTTP/1.1 201 Created\r\nlocation: http://host/api/tasks/7\r\ncontent-length: 17\r\n\r\n"
            + "{\"name\":\"tëst\"} "
            + "HTTP/1.1 204 No Content\r\n\r\n";

    try (ServerSocket server = serving(answers);
        HttpConnection connection = new HttpConnection(url(server))) {
      Answer first = connection.exchange(new byte[] {'x'});
      assertThat(first.status()).isEqualTo(201);
      assertThat(first.location()).isEqualTo("http://host/api/tasks/7");
      assertThat(first.member("name")).isEqualTo("tëst");
      assertThat(connection.exchange(new byte[] {'x'}).status()).isEqualTo(204);
    }
  }

  @Test
  void aChunkedAnswerIsJoined() throws Exception {
    String answer =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";

    try (ServerSocket server = serving(answer);
        HttpConnection connection = new HttpConnection(url(server))) {
      assertThat(connection.exchange(new byte[] {'x'}).body()).isEqualTo("abcde");
    }
  }

  @Test
  void aConnectionThatEndsInAnAnswerIsAnError() throws Exception {
    try (ServerSocket server = serving("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
        HttpConnection connection = new HttpConnection(url(server))) {
      assertThatIOException().isThrownBy(() -> connection.exchange(new byte[] {'x'}));
    }
  }

  private static URI url(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Answers the first byte with all of it, and closes after the second, or at once without one. */
  private static ServerSocket serving(String answers) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    CompletableFuture.runAsync(
        () -> {
          try (Socket client = server.accept()) {
            client.getInputStream().read();
            client.getOutputStream().write(answers.getBytes(StandardCharsets.UTF_8));
            client.shutdownOutput();
            client.getInputStream().read();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    return server;
  }
}
