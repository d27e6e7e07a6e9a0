package todo.channel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.event.Json;
import todo.problem.ProblemException;
import todo.runtime.DatabaseFailure;
import todo.runtime.Transactions;

/**
 * For operators: what the service's channels could not use, and to send it through again once the
 * cause is mended.
 */
@Path("/dead-letters")
@RequestScoped
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "What a channel could not use; for operators.")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "Forbidden")
public class DeadLetterResource {
  private static final int PAGE = 100;

  private final DeadLetters deadLetters;
  private final Channels channels;
  private final Transactions transactions;

  protected DeadLetterResource() {
    this(null, null, null);
  }

  @Inject
  public DeadLetterResource(DeadLetters deadLetters, Channels channels, Transactions transactions) {
    this.deadLetters = deadLetters;
    this.channels = channels;
    this.transactions = transactions;
  }

  @GET
  @Operation(
      summary = "Lists dead letters, newest first",
      description =
          "Those that wait, or with all=true also those that were redriven. next is the value of before for the following page.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DeadLetterPageSchema.class)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  public JsonObject list(
      @QueryParam("all") @DefaultValue("false") boolean all,
      @Parameter(schema = @Schema(implementation = Long.class)) @QueryParam("before") String before)
      throws Exception {
    long end = before(before);
    List<DeadLetter> page =
        transactions.call(connection -> deadLetters.list(connection, all, end, PAGE));
    var items = Json.array();
    page.forEach(letter -> items.add(json(letter)));
    JsonObjectBuilder answer = Json.object().add("items", items);
    if (page.size() == PAGE) {
      answer.add("next", page.get(PAGE - 1).id());
    }
    return answer.build();
  }

  @POST
  @Path("{id}/redrive")
  @Operation(
      summary = "Sends a dead letter through its channel again",
      description =
          "204 when it was applied; 409 with the new reason when it still can't be. Redriving it again has no effect.")
  @APIResponse(responseCode = "204", description = "It was applied")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response redrive(@PathParam("id") long id) throws Exception {
    try {
      transactions.call(
          connection -> {
            DeadLetter letter =
                deadLetters
                    .lock(connection, id)
                    .orElseThrow(() -> ProblemException.notFound("dead letter"));
            if (letter.redrivenAt() == null) {
              channel(letter).applier().redrive(connection, letter.record());
              deadLetters.markRedriven(connection, id);
            }
            return null;
          });
      return Response.noContent().build();
    } catch (ProblemException e) {
      throw e;
    } catch (Exception e) {
      if (DatabaseFailure.isPassing(e)) {
        throw e;
      }
      String reason = BatchApplier.reason(e);
      transactions.call(
          connection -> {
            deadLetters.setReason(connection, id, reason);
            return null;
          });
      throw new ProblemException(409, "It still can't be applied: " + reason);
    }
  }

  private BatchChannel channel(DeadLetter letter) {
    return channels
        .named(letter.channel())
        .orElseThrow(
            () ->
                new ProblemException(
                    409,
                    "This service has no channel "
                        + letter.channel()
                        + " any more: it was renamed or removed."));
  }

  /** Read here, since JAX-RS answers 404 to a number that it can't read. */
  private static long before(String text) {
    try {
      return text == null ? Long.MAX_VALUE : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("before", "must be a whole number");
    }
  }

  /** How OpenAPI describes a page of dead letters. */
  @Schema(name = "DeadLetterPage")
  record DeadLetterPageSchema(
      List<DeadLetterSchema> items,
      @Schema(description = "before of the following page; absent on the last") Long next) {}

  /** How OpenAPI describes a dead letter. */
  @Schema(name = "DeadLetter")
  record DeadLetterSchema(
      long id,
      @Schema(examples = "analytics") String channel,
      @Schema(examples = "task-events") String topic,
      int partition,
      long offset,
      @Schema(examples = "task_id: must be an integer") String reason,
      @Schema(format = "date-time") String received_at,
      @Schema(format = "date-time", description = "Absent while it waits") String redriven_at,
      @Schema(description = "The record's value; absent when it was null") String value_base64,
      @Schema(description = "The same as text, where it is UTF-8") String value_text) {}

  private static JsonObject json(DeadLetter letter) {
    TopicRecord record = letter.record();
    JsonObjectBuilder json =
        Json.object()
            .add("id", letter.id())
            .add("channel", letter.channel())
            .add("topic", record.topic().topicName())
            .add("partition", record.partition())
            .add("offset", record.offset())
            .add("reason", letter.reason())
            .add("received_at", letter.receivedAt().toString());
    if (letter.redrivenAt() != null) {
      json.add("redriven_at", letter.redrivenAt().toString());
    }
    if (record.value() != null) {
      json.add("value_base64", Base64.getEncoder().encodeToString(record.value()));
      try {
        json.add("value_text", Json.utf8(record.value()));
      } catch (CharacterCodingException e) {
        return json.build(); // bytes that are no text: only the base64 says what they are
      }
    }
    return json.build();
  }
}
