package todo.analytics.pattern;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a {@link PatternReport}, for OpenAPI. */
@Schema(name = "Patterns")
public record PatternDocument(
    @Schema(required = true, format = "date", description = "The first day") String from,
    @Schema(required = true, format = "date", description = "The last day") String to,
    @Schema(
            required = true,
            description = "How many tasks were completed in each hour of the day, from 0 to 23",
            minItems = 24,
            maxItems = 24)
        List<Integer> hours,
    @Schema(required = true, description = "Tasks completed, again after reopening included")
        long completed,
    @Schema(
            name = "on_time",
            required = true,
            description = "Of those: not after they were due; a day lasts until it ends")
        long onTime,
    @Schema(required = true, description = "Of those: after they were due") long late,
    @Schema(
            name = "open_day",
            required = true,
            description =
                "Of those: within 24 hours of being made. Those of which it is not known when they"
                    + " were made are in none of these four.")
        long openDay,
    @Schema(name = "open_week", required = true, description = "Of the others: within 7 days")
        long openWeek,
    @Schema(name = "open_month", required = true, description = "Of the others: within 30 days")
        long openMonth,
    @Schema(name = "open_longer", required = true, description = "Of those: later")
        long openLonger) {}
