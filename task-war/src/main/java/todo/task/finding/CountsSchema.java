package todo.task.finding;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How OpenAPI describes the counts; {@link TaskCounts} makes them. */
@Schema(name = "TaskCounts")
record CountsSchema(
    @Schema(description = "Open, in no project", examples = "3") long inbox,
    @Schema(description = "Open, due today", examples = "2") long today,
    @Schema(description = "Open, due date past") long overdue,
    @Schema(description = "Open, due today or in the 6 days after") long upcoming,
    @Schema(description = "Open, without due date") long no_due,
    @Schema(description = "All open ones") long open,
    long completed,
    long trash,
    @Schema(description = "Open ones of each project, by its id") Map<String, Long> projects,
    @Schema(description = "Open ones with each tag, by the tag in lower case")
        Map<String, Long> tags,
    @Schema(description = "Open ones of each priority, by 1 to 4 and none")
        Map<String, Long> priorities,
    @Schema(description = "Those of each saved filter, by its id") Map<String, Long> filters) {}
