package todo.task.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileFormat;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.FileProject;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.ImportFile;

/** All that a reader finds in a file. */
public final class Found implements FileContent {
  public final List<FileProject> projects = new ArrayList<>();
  public final List<FileTask> tasks = new ArrayList<>();
  public final List<FileProblem> problems = new ArrayList<>();
  public int leftOut;

  public static Found in(FileFormat format, String text) {
    return in(format, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Found in(FileFormat format, byte[] bytes) {
    Found found = new Found();
    try (ImportFile file = ImportFile.receive(new ByteArrayInputStream(bytes))) {
      format.read(file, found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  public List<String> titles() {
    return tasks.stream().map(task -> task.data().title()).toList();
  }

  /** Line, field and whether a task is made all the same. */
  public List<String> problemLines() {
    return problems.stream()
        .map(problem -> problem.line() + " " + problem.field() + " " + problem.made())
        .toList();
  }

  @Override
  public void project(FileProject project) {
    projects.add(project);
  }

  @Override
  public void task(FileTask task) {
    tasks.add(task);
  }

  @Override
  public void problem(FileProblem problem) {
    problems.add(problem);
  }

  @Override
  public void leftOut() {
    leftOut++;
  }
}
