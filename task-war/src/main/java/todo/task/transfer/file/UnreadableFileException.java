package todo.task.transfer.file;

import todo.problem.ProblemException;

/** A file that is broken as a whole: nothing is made of it. Answered as 400, naming the line. */
public class UnreadableFileException extends ProblemException {
  private static final long serialVersionUID = 1L;

  /**
   * @param line from 1
   * @param message to be read after the line: "is not UTF-8"
   */
  public UnreadableFileException(long line, String message) {
    super(400, "Line " + line + " " + message + ".");
  }
}
