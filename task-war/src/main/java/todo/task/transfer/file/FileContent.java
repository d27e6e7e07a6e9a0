package todo.task.transfer.file;

/** Takes what a reader finds in a file, in the file's order. */
public interface FileContent {
  void project(FileProject project);

  void task(FileTask task);

  void problem(FileProblem problem);

  /** A task that is not meant to be made: it lay in the trash, or was cancelled. */
  void leftOut();
}
