package todo.task.erasure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How OpenAPI describes an {@link Erasure}. */
@Schema(name = "Erasure")
record ErasureSchema(
    @Schema(required = true, examples = "2026-01-26T10:00:00Z") Instant requested_at,
    @Schema(required = true) ServicesSchema services,
    @Schema(
            required = true,
            nullable = true,
            description = "When the last of them was done; null while one is not",
            examples = "2026-01-26T10:00:02Z")
        Instant completed_at) {

  @Schema(name = "ErasureServices")
  record ServicesSchema(
      @Schema(required = true) PartSchema task,
      @Schema(required = true) PartSchema notifier,
      @Schema(required = true) PartSchema analytics,
      @Schema(required = true) PartSchema audit) {}

  @Schema(name = "ErasurePart")
  record PartSchema(
      @Schema(
              required = true,
              nullable = true,
              description = "Since when the service keeps nothing of the person",
              examples = "2026-01-26T10:00:01Z")
          Instant done_at) {}
}
