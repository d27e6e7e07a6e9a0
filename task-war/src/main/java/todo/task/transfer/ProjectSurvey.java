package todo.task.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.FileProject;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.UnreadableFileException;

/** The projects that a file has or names, before any task is made. */
final class ProjectSurvey implements FileContent {
  private static final int MAX_PROJECTS = 500;

  private final Map<String, FileProject> projects = new LinkedHashMap<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final Set<String> wrong = new HashSet<>();

  Map<String, FileProject> found() {
    return projects;
  }

  /** Names that are none; the tasks go to the Inbox. */
  List<FileProblem> problems() {
    return problems;
  }

  @Override
  public void project(FileProject project) {
    add(1, project);
  }

  @Override
  public void task(FileTask task) {
    if (task.project() != null) {
      add(task.line(), new FileProject(task.project(), null, false));
    }
  }

  @Override
  public void problem(FileProblem problem) {
    // told when the tasks are made
  }

  @Override
  public void leftOut() {
    // told when the tasks are made
  }

  private void add(long line, FileProject project) {
    String wrongWith = ImportProjects.wrongWith(project.name());
    if (wrongWith == null) {
      projects.putIfAbsent(ImportProjects.key(project.name()), project);
    } else if (wrong.add(project.name())) {
      problems.add(new FileProblem(line, "project", wrongWith, true));
    }
    if (projects.size() + wrong.size() > MAX_PROJECTS) {
      throw new UnreadableFileException(
          line, "is of one project too many: " + MAX_PROJECTS + " are the limit");
    }
  }
}
