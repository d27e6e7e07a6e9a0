package todo.task.transfer.file;

import java.io.IOException;

/** Reads the files of one format, with as much of it in memory as one task needs. */
public interface FileFormat {
  /**
   * @throws UnreadableFileException when it is no such file, or broken
   */
  void read(ImportFile file, FileContent into) throws IOException;
}
