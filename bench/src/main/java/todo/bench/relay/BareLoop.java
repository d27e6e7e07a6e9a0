package todo.bench.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import todo.bench.event.CreatedEvent;
import todo.bench.event.FactProducer;
import todo.local.SystemStatus;

/** The peer: bodies made beforehand, posted one after the other on one connection. */
final class BareLoop {
  private static final int ENTRIES = 500;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SystemStatus status;
  private final FactProducer events;

  BareLoop(SystemStatus status, FactProducer events) {
    this.status = status;
    this.events = events;
  }

  /** Publishes so many events, and answers how many a second. */
  double run(int count) throws IOException, InterruptedException {
    List<HttpRequest> requests = new ArrayList<>();
    for (int done = 0; done < count; done += ENTRIES) {
      requests.add(request(body(Math.min(ENTRIES, count - done))));
    }
    long begin = System.nanoTime();
    for (HttpRequest request : requests) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 204) {
        throw new IOException("daprd answered " + answer.statusCode() + " " + answer.body());
      }
    }
    return count * 1e9 / (System.nanoTime() - begin);
  }

  private HttpRequest request(String body) {
    return HttpRequest.newBuilder(
            URI.create(
                status.dapr()
                    + "/v1.0/publish/bulk/todo-pubsub/task-events?metadata.rawPayload=true"))
        .header("Content-Type", "application/json")
        .header("dapr-api-token", status.daprToken())
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** As the relay writes them. */
  private String body(int entries) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < entries; i++) {
      CreatedEvent event = events.next();
      json.append(i == 0 ? "" : ",")
          .append("{\"entryId\":\"")
          .append(i)
          .append("\",\"event\":")
          .append(event.json())
          .append(
              ",\"contentType\":\"application/cloudevents+json\",\"metadata\":{\"partitionKey\":\"")
          .append(event.taskId())
          .append("\"}}");
    }
    return json.append(']').toString();
  }
}
