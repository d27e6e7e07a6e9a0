package todo.task.project;

import java.util.Objects;

/**
 * What a person says of a project.
 *
 * @param color null when they leave it to the client
 * @param archived whether it is done with: it keeps its tasks, and takes no more
 */
public record ProjectData(ProjectName name, ProjectColor color, boolean archived) {
  public ProjectData {
    Objects.requireNonNull(name, "name");
  }
}
