package todo.task.finding.saved;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import todo.task.finding.filter.FilterParser;

/** How OpenAPI describes saved filters; {@link SavedFilterJson} reads and writes them. */
@Schema(name = "SavedFilter")
public record SavedFilterSchema(
    @Schema(readOnly = true, examples = "7") long id,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = FilterData.MAX_NAME,
            description = "Unlike your other filters', in whatever case",
            examples = "Now")
        String name,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = FilterParser.MAX_LENGTH,
            examples = "open & due < tomorrow & (p1 | #work)")
        String filter,
    @Schema(nullable = true, pattern = "#[0-9A-Fa-f]{6}", examples = "#4073ff") String color,
    @Schema(description = "Where it stands among your filters; left out, at the end")
        BigDecimal position,
    @Schema(readOnly = true, description = "Grows with each change; the ETag in quotes")
        long version,
    @Schema(readOnly = true, format = "date-time") Instant created_at,
    @Schema(readOnly = true, format = "date-time") Instant updated_at) {

  /** A person's filters. */
  @Schema(name = "SavedFilters")
  record SavedFiltersSchema(List<SavedFilterSchema> items) {}
}
