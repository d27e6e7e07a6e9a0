package todo.task.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import todo.event.Json;

/**
 * Publishes events of one topic through the sidecar: in bulk, or one by one where the sidecar has
 * no bulk publish.
 */
@ApplicationScoped
public class DaprPublisher {
  private final DaprPublishApi dapr;
  private final String pubsub;
  private final String token;
  private volatile boolean bulkMissing;

  protected DaprPublisher() {
    this(null, null, Optional.empty());
  }

  @Inject
  public DaprPublisher(
      @RestClient DaprPublishApi dapr,
      @ConfigProperty(name = "todo.task.pubsub-name") String pubsub,
      @ConfigProperty(name = "dapr.api.token") Optional<String> token) {
    this.dapr = dapr;
    this.pubsub = pubsub;
    this.token = token.orElse(null);
  }

  /**
   * @param rows of one topic, each key once: a broker that dies in a call may otherwise reorder
   *     them
   */
  PublishResult publish(List<OutboxRow> rows) {
    try {
      return bulkMissing ? oneByOne(rows) : inBulk(rows);
    } catch (ProcessingException e) {
      return PublishResult.failed("the sidecar does not answer: " + e.getMessage());
    }
  }

  private PublishResult inBulk(List<OutboxRow> rows) {
    try (Response response =
        dapr.publishBulk(token, pubsub, rows.get(0).topic(), true, entries(rows))) {
      if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
        return PublishResult.published(rows);
      }
      String answer = response.readEntity(String.class);
      if (response.getStatus() == 404 && !answer.contains("PUBSUB")) {
        bulkMissing = true; // no such path: a sidecar older than 1.14
        return oneByOne(rows);
      }
      if (response.getStatus() == 400) {
        return rows.size() == 1 ? refused(rows.get(0), answer) : halves(rows);
      }
      return afterFailure(rows, response.getStatus(), answer);
    }
  }

  /** An entry that the sidecar can't read spoils the whole call: it is found by halving. */
  private PublishResult halves(List<OutboxRow> rows) {
    PublishResult first = inBulk(rows.subList(0, rows.size() / 2));
    if (first.failure() != null || !first.refused().isEmpty()) {
      return first; // the other half comes with the next call
    }
    PublishResult second = inBulk(rows.subList(rows.size() / 2, rows.size()));
    List<OutboxRow> published = new ArrayList<>(first.published());
    published.addAll(second.published());
    return new PublishResult(published, second.refused(), second.failure());
  }

  private PublishResult oneByOne(List<OutboxRow> rows) {
    List<OutboxRow> published = new ArrayList<>();
    for (OutboxRow row : rows) {
      String key = Long.toString(row.taskId());
      try (Response response = dapr.publish(token, pubsub, row.topic(), true, key, row.event())) {
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
          String answer = response.readEntity(String.class);
          return isTooLarge(answer)
              ? new PublishResult(published, Map.of(row, answer), null)
              : new PublishResult(published, Map.of(), response.getStatus() + " " + answer);
        }
        published.add(row);
      }
    }
    return PublishResult.published(published);
  }

  /** Some entries may have failed, or all; an answer that does not say which means all. */
  static PublishResult afterFailure(List<OutboxRow> rows, int status, String answer) {
    Map<String, String> failed = failedEntries(answer);
    if (failed.isEmpty()) {
      return PublishResult.failed(status + " " + answer);
    }
    List<OutboxRow> published = new ArrayList<>();
    Map<OutboxRow, String> refused = new HashMap<>();
    String failure = null;
    for (OutboxRow row : rows) {
      String error = failed.get(Long.toString(row.seq()));
      if (error == null) {
        published.add(row);
      } else if (isTooLarge(error)) {
        refused.put(row, error);
      } else {
        failure = error;
      }
    }
    return new PublishResult(published, refused, failure);
  }

  private static Map<String, String> failedEntries(String answer) {
    Map<String, String> failed = new HashMap<>();
    try {
      JsonObject json = Json.read(answer);
      if (json.containsKey("failedEntries")) {
        for (JsonValue entry : json.getJsonArray("failedEntries")) {
          JsonObject one = entry.asJsonObject();
          failed.put(one.getString("entryId"), one.getString("error", "no reason given"));
        }
      }
    } catch (JsonException | ClassCastException e) {
      return Map.of(); // not the sidecar's own answer: nothing is known of any entry
    }
    return failed;
  }

  private static PublishResult refused(OutboxRow row, String reason) {
    return new PublishResult(List.of(), Map.of(row, reason), null);
  }

  /** Kafka's MESSAGE_TOO_LARGE and RECORD_LIST_TOO_LARGE, in the words of the sidecar's client. */
  private static boolean isTooLarge(String error) {
    return error.contains("too large") || error.contains("larger than");
  }

  static String entries(List<OutboxRow> rows) {
    StringBuilder json = new StringBuilder(rows.size() * 1_000).append('[');
    for (OutboxRow row : rows) {
      json.append(json.length() == 1 ? "" : ",")
          .append("{\"entryId\":\"")
          .append(row.seq())
          .append("\",\"event\":")
          .append(row.event())
          .append(
              ",\"contentType\":\"application/cloudevents+json\",\"metadata\":{\"partitionKey\":\"")
          .append(row.taskId())
          .append("\"}}");
    }
    return json.append(']').toString();
  }
}
