package todo.task.task;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import todo.task.quickadd.QuickAdd;

/** How OpenAPI describes what quick add understood; {@link ParsedTaskJson} writes it. */
@Schema(name = "ParsedTask")
public record ParsedTaskSchema(
    @Schema(
            required = true,
            description = "What is left of the text; empty when all of it was understood",
            examples = "Call Bob")
        String title,
    @Schema(
            required = true,
            nullable = true,
            format = "date-time",
            description = "In UTC; of an all-day task the first instant of its day in time_zone",
            examples = "2026-03-12T16:00:00Z")
        Instant due_date,
    @Schema(required = true, description = "Whether due_date stands for its day") boolean all_day,
    @Schema(
            required = true,
            description = "In which the words were read",
            examples = "Europe/Berlin")
        String time_zone,
    @Schema(required = true, nullable = true, minimum = "1", maximum = "4", examples = "1")
        Integer priority,
    @Schema(required = true, type = SchemaType.ARRAY, examples = "[\"work\"]") List<String> tags,
    @Schema(required = true, nullable = true, description = "One that exists") String project,
    @Schema(
            required = true,
            nullable = true,
            description = "An RRULE (RFC 5545, section 3.3.10); due_date is its first occurrence",
            examples = "FREQ=WEEKLY;BYDAY=MO")
        String recurrence,
    @Schema(
            required = true,
            nullable = true,
            enumeration = {"due_date", "completion"},
            description = "From where the next occurrence is counted; null without a recurrence")
        String recurrence_from,
    @Schema(required = true, type = SchemaType.ARRAY, description = "Ascending, in UTC")
        List<Instant> reminders,
    @Schema(required = true, type = SchemaType.ARRAY, description = "In the text's order")
        List<PartSchema> understood) {

  /** A piece of the text. */
  @Schema(name = "UnderstoodPart")
  public record PartSchema(
      @Schema(required = true, examples = "at 5pm") String text,
      @Schema(
              required = true,
              description = "Offset of its first UTF-16 code unit in the text",
              examples = "18")
          int from,
      @Schema(required = true, description = "Offset after its last", examples = "24") int to,
      @Schema(
              required = true,
              enumeration = {
                "date",
                "time",
                "recurrence",
                "reminder",
                "priority",
                "tag",
                "project"
              })
          String as) {}

  /** What is to be read. */
  @Schema(name = "TextToParse")
  public record TextSchema(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = QuickAdd.MAX_TEXT,
              examples = "Call Bob tomorrow at 5pm #work p1")
          String text,
      @Schema(
              description = "IANA zone in which the words are meant; the caller's by default",
              examples = "Europe/Berlin")
          String time_zone,
      @Schema(
              description = "When it is said; now by default. Its offset means nothing",
              examples = "2026-03-11T09:00:00Z")
          Instant at) {}
}
