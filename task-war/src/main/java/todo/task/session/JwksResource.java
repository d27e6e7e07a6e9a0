package todo.task.session;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where every service, and anyone else, finds what our tokens are verified with. */
@Path("/jwks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class JwksResource {
  private static final String FIVE_MINUTES = "public, max-age=300";

  private final SigningKeys keys;

  protected JwksResource() {
    this(null);
  }

  @Inject
  public JwksResource(SigningKeys keys) {
    this.keys = keys;
  }

  @GET
  @Operation(
      summary = "Publishes the keys that tokens are verified with",
      description = "May be kept for five minutes.")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "All keys, by the kid that a token's header names",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SessionSchema.KeySetSchema.class)))
  @PermitAll
  public Response keys() {
    return Response.ok(keys.published().toString())
        .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
        .build();
  }
}
