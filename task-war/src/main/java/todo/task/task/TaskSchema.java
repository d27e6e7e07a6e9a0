package todo.task.task;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How OpenAPI describes tasks; {@link TaskJson} reads and writes them. */
@Schema(name = "Task")
public record TaskSchema(
    @Schema(readOnly = true, examples = "123") long id,
    @Schema(required = true, minLength = 1, maxLength = 500, examples = "Buy groceries")
        String title,
    @Schema(nullable = true, maxLength = 10_000, examples = "Milk, bread") String description,
    @Schema(nullable = true, format = "date-time", examples = "2026-12-27T10:00:00Z")
        Instant due_date,
    @Schema(
            enumeration = {"pending", "completed"},
            defaultValue = "pending")
        String status,
    @Schema(type = SchemaType.ARRAY, maxItems = 20) List<ReminderSchema> reminders,
    @Schema(readOnly = true, description = "Grows with each change; the ETag in quotes")
        long version,
    @Schema(readOnly = true, format = "date-time") Instant created_at,
    @Schema(readOnly = true, format = "date-time") Instant updated_at) {

  /** A reminder of a task. */
  @Schema(name = "Reminder")
  public record ReminderSchema(
      @Schema(required = true, format = "date-time", examples = "2026-12-27T09:00:00Z")
          Instant remind_at,
      @Schema(
              required = true,
              enumeration = {"email", "push", "sms"})
          String method) {}

  /** A page of tasks. */
  @Schema(name = "TaskPage")
  public record TaskPageSchema(
      List<TaskSchema> items,
      @Schema(nullable = true, description = "The cursor of the following page; null on the last")
          String next) {}
}
