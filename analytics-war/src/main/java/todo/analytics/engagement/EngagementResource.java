package todo.analytics.engagement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import todo.analytics.pattern.PatternDocument;
import todo.analytics.pattern.PatternReport;
import todo.runtime.Transactions;

/** A person's own figures and patterns. */
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
                           "totals": {"created": 3, "completed": 1, "deleted": 0, "events": 5}}\
                          """)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public JsonObject me(@BeanParam RangeParameters days) throws Exception {
    return answer(
        days,
        (connection, zone, range) ->
            EngagementReport.of(
                    range, zone, DailyActivity.read(connection, token.getSubject(), range))
                .toJson());
  }

  @GET
  @Path("patterns")
  @Operation(
      operationId = "getMyPatterns",
      summary = "Says when you complete tasks: at which hours, in time or late, how soon",
      description = "At most 366 days. Without from and to: the 30 days that end today.")
  @APIResponse(
      responseCode = "200",
      description = "The figures",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PatternDocument.class),
              examples =
                  @ExampleObject(
                      name = "a week",
                      value =
                          """
                          {"from": "2026-01-26", "to": "2026-02-01",
                           "hours": [0, 0, 0, 0, 0, 0, 0, 1, 4, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0],
                           "completed": 11, "on_time": 5, "late": 1,
                           "open_day": 7, "open_week": 2, "open_month": 1, "open_longer": 0}\
                          """)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public JsonObject patterns(@BeanParam RangeParameters days) throws Exception {
    return answer(
        days,
        (connection, zone, range) ->
            PatternReport.of(connection, token.getSubject(), range.from(), range.to()).toJson());
  }

  /** What is answered of a range of the person's days. */
  @FunctionalInterface
  private interface Report {
    JsonObject of(Connection connection, ZoneId zone, DayRange range) throws SQLException;
  }

  private JsonObject answer(RangeParameters days, Report report) throws Exception {
    return transactions.call(
        connection -> {
          ZoneId zone = DailyActivity.timeZone(connection, token.getSubject());
          return report.of(connection, zone, days.range(LocalDate.now(clock.withZone(zone))));
        });
  }
}
