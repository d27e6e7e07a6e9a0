package todo.task.transfer.todoist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import todo.problem.ProblemException;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileFormat;
import todo.task.transfer.file.ImportFile;
import todo.task.transfer.file.UnreadableFileException;

/**
 * Reads Todoist's CSV templates: a row is a task, the section in which the rows below it lie, or a
 * comment on the task above it. Columns are found by their names; those of no meaning here are
 * passed over.
 */
public final class TodoistFormat implements FileFormat {
  private static final int MAX_FIELDS = 100;
  private static final int MAX_FIELD = 100_000;

  private final ZoneId zone;
  private final Instant now;
  private final String project;

  /**
   * @param zone for rows that name none
   * @param now the moment to which words such as "tomorrow" refer
   * @param project for tasks in no section; null for the Inbox
   */
  public TodoistFormat(ZoneId zone, Instant now, String project) {
    this.zone = zone;
    this.now = now;
    this.project = project;
  }

  @Override
  public void read(ImportFile file, FileContent into) throws IOException {
    char separator = separator(file);
    long line = 0;
    try (Reader text = file.open();
        CsvReader<CsvRecord> records = records(separator, text)) {
      Map<String, Integer> columns = null;
      TodoistRows rows = new TodoistRows(zone, now, project, into);
      for (CsvRecord csv : records) {
        line = csv.getStartingLineNumber();
        if (columns == null) {
          columns = columns(csv);
        } else {
          rows.read(new TodoistRow(csv, columns));
        }
      }
      if (columns == null) {
        throw new UnreadableFileException(1, "is missing: the file is empty");
      }
      rows.end();
    } catch (CsvParseException e) {
      throw cause(e, line);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static RuntimeException cause(CsvParseException e, long line) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem; // of the text below, such as its encoding
      }
    }
    return new UnreadableFileException(line + 1, "or one soon after is not CSV");
  }

  private static CsvReader<CsvRecord> records(char separator, Reader text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(2 * MAX_FIELD)
        .build(
            CsvRecordHandler.builder()
                .maxFields(MAX_FIELDS)
                .maxFieldSize(MAX_FIELD)
                .maxRecordSize(2 * MAX_FIELD)
                .build(),
            text);
  }

  private static Map<String, Integer> columns(CsvRecord header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      columns.putIfAbsent(header.getField(i).strip().toUpperCase(Locale.ROOT), i);
    }
    if (!columns.containsKey("TYPE") || !columns.containsKey("CONTENT")) {
      throw new UnreadableFileException(
          header.getStartingLineNumber(), "must name the columns, TYPE and CONTENT among them");
    }
    return columns;
  }

  /** Where the decimal sign is a comma, spreadsheets part columns by semicolons. */
  private static char separator(ImportFile file) throws IOException {
    try (Reader text = file.open()) {
      for (int c = text.read(), i = 0; c >= 0 && c != '\n' && i < 1_000; c = text.read(), i++) {
        if (c == ',' || c == ';' || c == '\t') {
          return (char) c;
        }
      }
    }
    return ',';
  }
}
