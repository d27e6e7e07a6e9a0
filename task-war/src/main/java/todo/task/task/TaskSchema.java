package todo.task.task;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How OpenAPI describes tasks; {@link TaskJson} reads and writes them. */
@Schema(name = "Task")
public record TaskSchema(
    @Schema(readOnly = true, examples = "123") long id,
    @Schema(minLength = 1, maxLength = 500, examples = "Buy groceries") String title,
    @Schema(
            writeOnly = true,
            maxLength = 1000,
            description = "A new task in one line; fields beside it count more",
            examples = "Buy groceries tomorrow at 5pm #shop p1")
        String text,
    @Schema(nullable = true, maxLength = 10_000, examples = "Milk, bread") String description,
    @Schema(nullable = true, format = "date-time", examples = "2026-12-27T10:00:00Z")
        Instant due_date,
    @Schema(description = "Whether it is due on a day; due_date is that day's first instant")
        boolean all_day,
    @Schema(
            nullable = true,
            description = "The IANA zone of the due date; the person's unless it is given",
            examples = "Europe/Berlin")
        String time_zone,
    @Schema(
            enumeration = {"pending", "completed"},
            defaultValue = "pending")
        String status,
    @Schema(nullable = true, minimum = "1", maximum = "4", description = "1 is the highest")
        Integer priority,
    @Schema(
            type = SchemaType.ARRAY,
            maxItems = 50,
            description = "Words without #, the same when they differ in case alone",
            examples = "[\"work\"]")
        List<String> tags,
    @Schema(nullable = true, description = "null is the Inbox") Long project_id,
    @Schema(nullable = true, description = "The task that this one is a part of") Long parent_id,
    @Schema(type = SchemaType.ARRAY, maxItems = 20) List<ReminderSchema> reminders,
    @Schema(
            nullable = true,
            maxLength = 500,
            description = "An RRULE (RFC 5545, section 3.3.10); needs a due date",
            examples = "FREQ=WEEKLY;BYDAY=MO")
        String recurrence,
    @Schema(
            nullable = true,
            enumeration = {"due_date", "completion"},
            description = "From where the next occurrence counts; due_date unless it is given")
        String recurrence_from,
    @Schema(readOnly = true, description = "The person's own order, ascending") double position,
    @Schema(readOnly = true, description = "Grows with each change; the ETag in quotes")
        long version,
    @Schema(readOnly = true, format = "date-time") Instant created_at,
    @Schema(readOnly = true, format = "date-time") Instant updated_at,
    @Schema(readOnly = true, nullable = true, format = "date-time") Instant completed_at,
    @Schema(
            readOnly = true,
            nullable = true,
            format = "date-time",
            description = "When it was put into the trash")
        Instant deleted_at) {

  /** A reminder of a task. */
  @Schema(name = "Reminder")
  public record ReminderSchema(
      @Schema(
              format = "date-time",
              description = "Given by minutes_before, where that is there",
              examples = "2026-12-27T09:00:00Z")
          Instant remind_at,
      @Schema(
              minimum = "0",
              maximum = "527040",
              description = "How long before the due date, with which it moves")
          Integer minutes_before,
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

  /** Some tasks. */
  @Schema(name = "Tasks")
  public record TasksSchema(List<TaskSchema> items) {}

  /** A place in the person's order. */
  @Schema(name = "TaskPlace", description = "One of both")
  public record MoveSchema(Long after, Long before) {}

  /** What many tasks are to become. */
  @Schema(name = "BulkChange")
  public record BulkSchema(
      @Schema(required = true, type = SchemaType.ARRAY, minItems = 1, maxItems = 500)
          List<Long> ids,
      @Schema(
              required = true,
              enumeration = {"complete", "reopen", "delete", "move", "tag", "reschedule"})
          String action,
      @Schema(nullable = true) Long project_id,
      List<String> add,
      List<String> remove,
      @Schema(nullable = true, format = "date-time") Instant due_date,
      Boolean all_day,
      String time_zone) {}
}
