package todo.task.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import todo.task.project.ProjectColor;
import todo.task.project.ProjectData;
import todo.task.project.ProjectName;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.FileProject;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.UnreadableFileException;

/** The projects that a file has or names, before any task is made. */
final class ProjectSurvey implements FileContent {
  private static final int MAX_PROJECTS = 500;

  private final Map<String, ProjectData> projects = new LinkedHashMap<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final Set<String> wrong = new HashSet<>();

  /** By the keys of their names. */
  Map<String, ProjectData> found() {
    return projects;
  }

  /** Of names that are none, whose tasks go to the Inbox, and of colors. */
  List<FileProblem> problems() {
    return problems;
  }

  @Override
  public void project(FileProject project) {
    add(project);
  }

  @Override
  public void task(FileTask task) {
    if (task.project() != null) {
      add(new FileProject(task.line(), task.project(), null, false));
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

  private void add(FileProject project) {
    try {
      ProjectName name = new ProjectName(project.name());
      if (!projects.containsKey(name.key())) {
        projects.put(name.key(), new ProjectData(name, color(project), project.archived()));
      }
    } catch (IllegalArgumentException e) {
      if (wrong.add(project.name())) {
        problems.add(new FileProblem(project.line(), "project", e.getMessage(), true));
      }
    }
    if (projects.size() + wrong.size() > MAX_PROJECTS) {
      throw new UnreadableFileException(
          project.line(), "is of one project too many: " + MAX_PROJECTS + " are the limit");
    }
  }

  private ProjectColor color(FileProject project) {
    try {
      return project.color() == null ? null : new ProjectColor(project.color());
    } catch (IllegalArgumentException e) {
      problems.add(new FileProblem(project.line(), "color", e.getMessage(), true));
      return null;
    }
  }
}
