package todo.analytics.engagement;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which days a person asks about, as it came. */
public class RangeParameters {
  @QueryParam("from")
  @Parameter(
      description = "The first day; 29 days before to when absent",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "The last day, included; today when absent",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  String to;

  /**
   * @throws todo.problem.ProblemException 400 that names what is wrong
   */
  DayRange range(LocalDate today) {
    return DayRange.of(from, to, today);
  }
}
