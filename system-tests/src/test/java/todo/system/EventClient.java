package todo.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A client of {@code GET /api/tasks/stream}, which reads Server-Sent Events as WHATWG HTML, section
 * 9.2.6 has it, until it is closed or the server ends the stream.
 */
final class EventClient implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpResponse<InputStream> response;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile String lastId;
  private volatile boolean ended;

  /**
   * @param nanos when it came, by System.nanoTime
   */
  record Event(String id, String name, JsonObject data, long nanos) {
    long taskId() {
      return data.getJsonNumber("task_id").longValueExact();
    }

    long version() {
      return data.getJsonNumber("version").longValueExact();
    }

    /** Such as "updated 7 v2". */
    @Override
    public String toString() {
      return data.isEmpty() ? name : name + " " + taskId() + " v" + version();
    }
  }

  private EventClient(HttpResponse<InputStream> response) {
    this.response = response;
    Thread thread = new Thread(this::read, "event-client");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Returns once the server has answered and told its first event.
   *
   * @param server the base URL of a replica
   * @param lastEventId null for none
   */
  static EventClient open(String server, String token, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + "/api/tasks/stream"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<InputStream> response =
          CLIENT.send(request.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new AssertionError(
            response.statusCode()
                + " "
                + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
      }
      EventClient client = new EventClient(response);
      Todo.eventually(() -> assertThat(client.events).isNotEmpty());
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  Event first() {
    return events.get(0);
  }

  /** All but the first, which is no change. */
  List<Event> changes() {
    return events.stream().skip(1).toList();
  }

  String lastId() {
    return lastId;
  }

  boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      Map<String, String> fields = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          dispatch(fields);
          fields.clear();
        } else if (!line.startsWith(":")) {
          String[] field = line.split(": ", 2);
          fields.put(field[0], field[1]);
        }
      }
    } catch (IOException e) {
      // closed, by either side
    }
    ended = true;
  }

  /** An id counts even without data; then there is no event. */
  private void dispatch(Map<String, String> fields) {
    lastId = fields.getOrDefault("id", lastId);
    if (fields.containsKey("data")) {
      JsonObject data = Todo.json(fields.get("data"));
      events.add(new Event(lastId, fields.get("event"), data, System.nanoTime()));
    }
  }
}
