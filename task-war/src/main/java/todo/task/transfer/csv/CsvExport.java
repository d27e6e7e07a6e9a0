package todo.task.transfer.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import todo.event.Due;
import todo.event.Recurrence;
import todo.event.Reminder;
import todo.event.TaskData;
import todo.task.transfer.ExportedProject;
import todo.task.transfer.ExportedTask;
import todo.task.transfer.FileWriter;

/**
 * A row for each task (RFC 4180): Todoist's columns first, then ours. It begins with a byte order
 * mark, without which spreadsheets take UTF-8 for something else.
 */
public final class CsvExport implements FileWriter {
  private static final List<String> COLUMNS =
      List.of(
          "TYPE",
          "CONTENT",
          "DESCRIPTION",
          "PRIORITY",
          "INDENT",
          "AUTHOR",
          "RESPONSIBLE",
          "DATE",
          "DATE_LANG",
          "TIMEZONE",
          "ID",
          "PARENT_ID",
          "PROJECT",
          "TAGS",
          "STATUS",
          "RECURRENCE",
          "RECURRENCE_FROM",
          "REMINDERS",
          "COMMENTS",
          "POSITION",
          "CREATED_AT",
          "UPDATED_AT",
          "COMPLETED_AT",
          "DELETED_AT");

  /** A spreadsheet takes a cell that begins so for a formula (OWASP: CSV Injection). */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvWriter csv;

  @Override
  public void begin(Writer out, Instant now, List<ExportedProject> projects) throws IOException {
    out.write('\uFEFF');
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(COLUMNS);
  }

  @Override
  public void write(ExportedTask task) {
    TaskData data = task.data();
    Recurrence recurrence = data.recurrence();
    row(
        "task",
        data.title(),
        data.description(),
        data.priority(),
        task.depth(),
        null,
        null,
        day(data.due()),
        data.due() == null ? null : "en",
        data.due() == null ? null : data.due().zone(),
        task.id(),
        data.parentId(),
        task.project(),
        String.join(" ", data.tags()),
        data.status().wireName(),
        recurrence == null ? null : recurrence.rule(),
        recurrence == null ? null : recurrence.from().wireName(),
        data.reminders().stream().map(CsvExport::text).collect(Collectors.joining("; ")),
        String.join("\n", task.comments()),
        data.position().toPlainString(),
        task.createdAt(),
        task.updatedAt(),
        task.completedAt(),
        task.deletedAt());
  }

  private void row(Object... cells) {
    csv.writeRecord(
        Arrays.stream(cells).map(cell -> harmless(Objects.toString(cell, ""))).toList());
  }

  /** What would be a formula is text behind an apostrophe. */
  static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String day(Due due) {
    if (due == null) {
      return null;
    }
    LocalDateTime time = due.wallTime();
    return due.allDay()
        ? time.toLocalDate().toString()
        : time.truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
  }

  private static String text(Reminder reminder) {
    String when =
        reminder.isRelative()
            ? reminder.minutesBefore() + " minutes before"
            : reminder.remindAt().toString();
    return when + " by " + reminder.method().wireName();
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
