package todo.task.erasure;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.problem.ProblemException;
import todo.runtime.Transactions;

/** For people who have no account any more: whether all that was theirs is gone. */
@Path("/erasures/{receipt}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class ErasureResource {
  private final Erasures erasures;
  private final Transactions transactions;

  protected ErasureResource() {
    this(null, null);
  }

  @Inject
  public ErasureResource(Erasures erasures, Transactions transactions) {
    this.erasures = erasures;
    this.transactions = transactions;
  }

  @GET
  @PermitAll
  @SecurityRequirements
  @Operation(
      operationId = "getErasure",
      summary = "Says which services have erased a person",
      description =
          "Needs no token: the receipt, which nobody can guess, is the Location that deleting the"
              + " account answered.")
  @APIResponse(
      responseCode = "200",
      description = "How far it is",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ErasureSchema.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response erasure(@Schema(implementation = UUID.class) @PathParam("receipt") String receipt)
      throws Exception {
    UUID id = uuid(receipt);
    Optional<Erasure> found = transactions.call(connection -> erasures.find(connection, id));
    JsonObject answer = found.orElseThrow(ErasureResource::unknown).toJson();
    return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("erasure");
  }
}
