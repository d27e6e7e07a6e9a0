package todo.analytics.engagement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.runtime.Transactions;

/** A person's own figures. */
@Path("/me")
@RequestScoped
@RolesAllowed({"user", "operator"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Engagement")
public class EngagementResource {
  private final Transactions transactions;
  private final JsonWebToken token;
  private final Clock clock;

  protected EngagementResource() {
    this(null, null, null);
  }

  @Inject
  public EngagementResource(Transactions transactions, JsonWebToken token, Clock clock) {
    this.transactions = transactions;
    this.token = token;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "getMyEngagement",
      summary = "Counts your tasks created, completed and deleted, day by day",
      description =
          "At most 366 days. Without from and to: the 30 days that end today. A day begins and"
              + " ends in the time zone of your account.")
  @APIResponse(
      responseCode = "200",
      description = "The figures; a day without any has zeros",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EngagementDocument.class),
              examples =
                  @ExampleObject(
                      name = "two days",
                      value =
                          """
                          {"from": "2026-01-26", "to": "2026-01-27", "time_zone": "Europe/Berlin",
                           "days": [
                             {"day": "2026-01-26", "created": 3, "completed": 1, "deleted": 0, "events": 5},
                             {"day": "2026-01-27", "created": 0, "completed": 0, "deleted": 0, "events": 0}],
                           "totals": {"created": 3, "completed": 1, "deleted": 0, "events": 5}}""")))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public JsonObject me(
      @Parameter(
              description = "The first day; 29 days before to when absent",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("from")
          String from,
      @Parameter(
              description = "The last day, included; today when absent",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("to")
          String to)
      throws Exception {
    String person = token.getSubject();
    return transactions
        .call(
            connection -> {
              ZoneId zone = DailyActivity.timeZone(connection, person);
              DayRange range = DayRange.of(from, to, LocalDate.now(clock.withZone(zone)));
              return EngagementReport.of(
                  range, zone, DailyActivity.read(connection, person, range));
            })
        .toJson();
  }
}
