package todo.task.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import todo.task.project.Project;
import todo.task.project.ProjectData;
import todo.task.project.ProjectService;
import todo.task.project.Projects;
import todo.task.request.Person;

/**
 * The projects into which an import puts tasks: those of the same name, archived ones too, or new
 * ones.
 */
@ApplicationScoped
@Transactional
public class ImportProjects {
  private final Projects projects;
  private final ProjectService service;

  protected ImportProjects() {
    this(null, null);
  }

  @Inject
  public ImportProjects(Projects projects, ProjectService service) {
    this.projects = projects;
    this.service = service;
  }

  /**
   * The names of those that the person does not have.
   *
   * @param wanted by the keys of their names
   */
  public Collection<String> missing(Person person, Map<String, ProjectData> wanted) {
    Map<String, Long> known = byKey(person);
    List<String> missing = new ArrayList<>();
    wanted.forEach(
        (key, project) -> {
          if (!known.containsKey(key)) {
            missing.add(project.name().text());
          }
        });
    return missing;
  }

  /**
   * Makes those that the person does not have, all or none; answers the ids of all theirs by key.
   *
   * @throws todo.problem.ProblemException 409 when they would be too many
   */
  public Map<String, Long> make(Person person, Map<String, ProjectData> wanted) {
    Map<String, Long> known = new HashMap<>(byKey(person));
    wanted.forEach(
        (key, project) -> {
          if (!known.containsKey(key)) {
            known.put(key, service.create(person, project).id());
          }
        });
    return known;
  }

  private Map<String, Long> byKey(Person person) {
    return projects.list(person, true).stream()
        .collect(Collectors.toMap(Project::nameKey, Project::id));
  }
}
