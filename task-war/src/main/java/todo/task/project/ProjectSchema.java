package todo.task.project;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How OpenAPI describes projects; {@link ProjectJson} reads and writes them. */
@Schema(name = "Project")
public record ProjectSchema(
    @Schema(readOnly = true, examples = "7") long id,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = ProjectName.MAX_LENGTH,
            description = "Unlike your other projects', in whatever case",
            examples = "Garden")
        String name,
    @Schema(nullable = true, pattern = "#[0-9A-Fa-f]{6}", examples = "#4073ff") String color,
    @Schema(defaultValue = "false", description = "Whether it takes no more tasks")
        boolean archived,
    @Schema(readOnly = true, description = "Grows with each change; the ETag in quotes")
        long version,
    @Schema(readOnly = true, format = "date-time") Instant created_at,
    @Schema(readOnly = true, format = "date-time") Instant updated_at) {

  /** A person's projects. */
  @Schema(name = "Projects")
  public record ProjectsSchema(List<ProjectSchema> items) {}

  /** Where a project is moved to. */
  @Schema(name = "ProjectMove")
  public record ProjectMoveSchema(
      @Schema(
              required = true,
              nullable = true,
              description = "The project to come after; null for the first place",
              examples = "7")
          Long after) {}
}
