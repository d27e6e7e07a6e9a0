package todo.task.transfer.todoist;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;

/**
 * A row of the file.
 *
 * @param columns their indexes, by their names in upper case
 */
record TodoistRow(CsvRecord csv, Map<String, Integer> columns) {

  long line() {
    return csv.getStartingLineNumber();
  }

  /** Stripped; empty when the row or the file has none. */
  String cell(String column) {
    Integer index = columns.get(column);
    return index == null || index >= csv.getFieldCount() ? "" : csv.getField(index).strip();
  }

  boolean isBlank() {
    return csv.getFields().stream().allMatch(String::isBlank);
  }

  /** All that it says. */
  String content() {
    return String.join("\t", csv.getFields());
  }
}
