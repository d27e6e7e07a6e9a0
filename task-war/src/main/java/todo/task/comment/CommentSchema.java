package todo.task.comment;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How OpenAPI describes comments. */
@Schema(name = "Comment")
public record CommentSchema(
    @Schema(readOnly = true, examples = "31") long id,
    @Schema(required = true, minLength = 1, maxLength = 10_000, examples = "The shop is closed.")
        String text,
    @Schema(readOnly = true, format = "date-time") Instant created_at,
    @Schema(readOnly = true, format = "date-time") Instant updated_at) {

  /** A page of comments. */
  @Schema(name = "CommentPage")
  public record CommentPageSchema(
      List<CommentSchema> items,
      @Schema(nullable = true, description = "The cursor of the following page; null on the last")
          String next) {}
}
