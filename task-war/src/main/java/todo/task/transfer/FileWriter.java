package todo.task.transfer;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/** Writes one format, task by task. */
public interface FileWriter {
  void begin(Writer out, Instant now, List<ExportedProject> projects) throws IOException;

  void write(ExportedTask task) throws IOException;

  void end() throws IOException;
}
