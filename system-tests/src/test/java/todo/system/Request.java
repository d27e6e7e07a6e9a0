package todo.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An HTTP request in the making. */
final class Request {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String method;
  private final HttpRequest.Builder request;
  private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

  Request(String method, String url) {
    this.method = method;
    this.request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
  }

  Request token(String token) {
    return header("Authorization", "Bearer " + token);
  }

  Request header(String name, String value) {
    request.header(name, value);
    return this;
  }

  Request json(String text) {
    return body("application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  Request mergePatch(String text) {
    return body("application/merge-patch+json", text.getBytes(StandardCharsets.UTF_8));
  }

  Request body(String mediaType, byte[] bytes) {
    body = BodyPublishers.ofByteArray(bytes);
    return mediaType == null ? this : header("Content-Type", mediaType);
  }

  /**
   * @throws UncheckedIOException when there is no answer
   */
  Answer send() {
    try {
      var response = CLIENT.send(request.method(method, body).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
