package todo.task.transfer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How OpenAPI describes what an import answers; {@link ImportReport} writes it. */
@Schema(name = "Import")
public record ImportSchema(
    boolean dry_run,
    @Schema(description = "Tasks made; absent in a dry run") int created,
    @Schema(description = "Tasks that would be made; in a dry run only") int would_create,
    @Schema(description = "Tasks that were made of the same file before") int already_there,
    @Schema(description = "Tasks that lay in the trash, or were cancelled") int left_out,
    @Schema(description = "The names of the projects that were, or would be, made")
        List<String> projects,
    @Schema(description = "The tasks that were, or would be, made; 1,000 at most")
        List<ItemSchema> items,
    int problems_total,
    @Schema(description = "What is not understood; 1,000 at most") List<LineSchema> problems) {

  /** A task of a file, as far as it helps to recognise it. */
  @Schema(name = "ImportedTask")
  public record ItemSchema(
      long line,
      @Schema(description = "Absent in a dry run") long id,
      String title,
      @Schema(description = "Absent for the Inbox") String project,
      List<String> tags,
      @Schema(description = "How many") int reminders,
      @Schema(description = "How many") int comments,
      String status) {}

  /** Something in a file that is not understood. */
  @Schema(name = "ImportProblem")
  public record LineSchema(
      long line,
      @Schema(nullable = true, description = "As the file calls it") String field,
      String message,
      @Schema(description = "Whether a task is made of the line all the same, without that")
          boolean made) {}
}
