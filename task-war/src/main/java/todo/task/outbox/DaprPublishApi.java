package todo.task.outbox;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The sidecar's publish API (Dapr API reference, Pub/sub). {@code rawPayload}: the event is a
 * CloudEvent already and goes through as it is.
 */
@Path("/v1.0/publish")
@RegisterRestClient(configKey = "dapr")
public interface DaprPublishApi {

  /**
   * 204 when the broker has all entries; 500 with {@code failedEntries} when it has the others
   * only.
   */
  @POST
  @Path("bulk/{pubsub}/{topic}")
  @Consumes(MediaType.APPLICATION_JSON)
  Response publishBulk(
      @HeaderParam("dapr-api-token") String token,
      @PathParam("pubsub") String pubsub,
      @PathParam("topic") String topic,
      @QueryParam("metadata.rawPayload") boolean rawPayload,
      String entries);

  /** 204 when the broker has the event. */
  @POST
  @Path("{pubsub}/{topic}")
  @Consumes("application/cloudevents+json")
  Response publish(
      @HeaderParam("dapr-api-token") String token,
      @PathParam("pubsub") String pubsub,
      @PathParam("topic") String topic,
      @QueryParam("metadata.rawPayload") boolean rawPayload,
      @QueryParam("metadata.partitionKey") String partitionKey,
      String event);
}
