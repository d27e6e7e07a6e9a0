package todo.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before the running system, and turns into its next release when it is told to: one file
 * has another text.
 */
final class NextRelease implements AutoCloseable {
  private static final List<String> HEADERS =
      List.of("Content-Type", "Content-Security-Policy", "Cache-Control");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Todo todo;
  private final String file;
  private final String before;
  private final String after;

  private volatile boolean hasNewFile;
  private volatile boolean hasNewWorker;

  private NextRelease(Todo todo, String file, String before, String after) throws IOException {
    this.todo = todo;
    this.file = file;
    this.before = before;
    this.after = after;
    this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  static NextRelease of(Todo todo, String file, String before, String after) {
    try {
      return new NextRelease(todo, file, before, after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** From now on the next release answers. */
  void release() {
    hasNewFile = true;
    hasNewWorker = true;
  }

  /** From now on the next release answers for the worker, and this one for its files. */
  void mix() {
    hasNewWorker = true;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    HttpResponse<byte[]> response = get(path, accept == null ? "*/*" : accept);
    byte[] body = response.body();
    if (path.equals(file) && hasNewFile) {
      body = next(body);
    }
    if (path.equals("/sw.js") && hasNewWorker) {
      body = nextWorker(body);
    }
    for (String name : HEADERS) {
      response
          .headers()
          .firstValue(name)
          .ifPresent(v -> exchange.getResponseHeaders().set(name, v));
    }
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private byte[] nextWorker(byte[] worker) throws IOException {
    byte[] content = get(file, "*/*").body();
    return new String(worker, UTF_8)
        .replace(digest(content), digest(next(content)))
        .replace("\"id\":\"", "\"id\":\"next-")
        .getBytes(UTF_8);
  }

  private byte[] next(byte[] content) {
    return new String(content, UTF_8).replace(before, after).getBytes(UTF_8);
  }

  private HttpResponse<byte[]> get(String path, String accept) throws IOException {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(todo.url(path))).header("Accept", accept).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
