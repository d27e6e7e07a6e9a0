package todo.audit.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.problem.ProblemException;

/** Whether the trail is untouched. */
@Path("/verify")
@RequestScoped
@RolesAllowed({"user", "operator"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail")
public class VerificationResource {
  /** A verification reads the whole chain: a few at a time leave the database to the others. */
  private static final Semaphore RUNNING = new Semaphore(2);

  private static final long LONGEST_WAIT_SECONDS = 10;

  private final ChainVerifier verifier;

  protected VerificationResource() {
    this(null);
  }

  @Inject
  public VerificationResource(ChainVerifier verifier) {
    this.verifier = verifier;
  }

  @GET
  @Operation(
      operationId = "verifyAuditTrail",
      summary = "Verifies the hash chain, and names the first bad entry",
      description =
          "Computes every digest and hash again and compares. Anybody may ask: the answer names"
              + " places in the chain, nothing of what lies there. Keep head now and then: an"
              + " entry whose hash you once noted must still have it.")
  @APIResponse(
      responseCode = "200",
      description = "What was found; a chain that was tampered with is a 200 with valid false",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VerificationDocument.class),
              examples = {
                @ExampleObject(
                    name = "untouched",
                    value =
                        "{\"valid\": true, \"from\": 1, \"to\": 2048, \"entries\": 2048, \"erased\": 3,"
                            + " \"head\": {\"seq\": 2048, \"hash\":"
                            + " \"5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592\"}}"),
                @ExampleObject(
                    name = "tampered with",
                    value =
                        "{\"valid\": false, \"first_bad\": {\"seq\": 17, \"reason\": \"content does"
                            + " not match its digest\"}, \"from\": 1, \"to\": 2048, \"entries\":"
                            + " 17, \"erased\": 0, \"head\": {\"seq\": 2048, \"hash\":"
                            + " \"5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592\"}}")
              }))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public JsonObject verify(
      @Parameter(
              description = "First entry to check; its link to the entry before is checked too",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
          @QueryParam("from")
          String from,
      @Parameter(
              description = "Last entry to check; without it, the chain's end is checked too",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
          @QueryParam("to")
          String to)
      throws Exception {
    long first = seq("from", from, 1);
    long last = seq("to", to, Long.MAX_VALUE);
    if (last < first) {
      throw ProblemException.invalid("to", "must not be below from");
    }
    if (!RUNNING.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw new ProblemException(429, "Others verify the trail at the moment. Try again.");
    }
    try {
      return verifier.verify(first, last).toJson();
    } finally {
      RUNNING.release();
    }
  }

  private static long seq(String field, String text, long ifAbsent) {
    if (text == null) {
      return ifAbsent;
    }
    try {
      long seq = Long.parseLong(text);
      if (seq > 0) {
        return seq;
      }
    } catch (NumberFormatException e) {
      // falls through to the same answer
    }
    throw ProblemException.invalid(field, "must be a whole number from 1");
  }
}
