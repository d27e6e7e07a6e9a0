package todo.analytics.engagement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of an {@link EngagementReport}, for OpenAPI. */
@Schema(name = "Engagement")
record EngagementDocument(
    @Schema(required = true, format = "date", description = "The first day") String from,
    @Schema(required = true, format = "date", description = "The last day") String to,
    @Schema(
            name = "time_zone",
            required = true,
            description = "The person's zone by their latest day, in which today was taken",
            examples = "Europe/Berlin")
        String timeZone,
    @Schema(required = true, description = "Each day of the range, in order")
        List<DayDocument> days,
    @Schema(required = true, description = "The sums over the days") CountsDocument totals) {

  @Schema(name = "EngagementCounts")
  record CountsDocument(
      @Schema(required = true, description = "Tasks created") long created,
      @Schema(required = true, description = "Tasks completed, again after reopening included")
          long completed,
      @Schema(required = true, description = "Tasks deleted") long deleted,
      @Schema(required = true, description = "Changes of every kind, updates included")
          long events) {}

  @Schema(name = "EngagementDay")
  record DayDocument(
      @Schema(required = true, format = "date", description = "In the person's zone") String day,
      @Schema(required = true, description = "Tasks created") long created,
      @Schema(required = true, description = "Tasks completed, again after reopening included")
          long completed,
      @Schema(required = true, description = "Tasks deleted") long deleted,
      @Schema(required = true, description = "Changes of every kind, updates included")
          long events) {}
}
