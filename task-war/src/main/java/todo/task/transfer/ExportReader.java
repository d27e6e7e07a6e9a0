package todo.task.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import todo.event.TaskData;
import todo.task.project.Project;
import todo.task.project.ProjectData;
import todo.task.project.Projects;
import todo.task.request.Person;
import todo.task.task.Task;
import todo.task.transfer.file.TaskIdentity;

/**
 * Reads all that a person has, in pages: no more of it is in memory than a page and the tasks' ids,
 * and no connection is held while a slow client takes its time.
 */
@ApplicationScoped
public class ExportReader {
  private static final int PAGE = 500;

  /** By project and place, parts behind the task that they are a part of. */
  private static final String ORDER =
      """
      with recursive tree (id, depth, project_id, path) as (
        select id, 1, project_id, array[position, id] from task
         where owner = ?1 and parent_id is null
        union all
        select t.id, w.depth + 1, w.project_id, w.path || array[t.position, t.id]
          from task t join tree w on t.parent_id = w.id
         where w.depth < 100)
      select t.id, t.depth from tree t left join project p on p.id = t.project_id
       order by p.position nulls first, t.project_id, t.path
      """;

  private static final String COMMENTS =
      "select task_id, text from comment where task_id in (%s) order by task_id, id";

  private final Projects projects;
  private final Clock clock;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected ExportReader() {
    this(null, null);
  }

  @Inject
  public ExportReader(Projects projects, Clock clock) {
    this.projects = projects;
    this.clock = clock;
  }

  /** Writes all of it into a file. */
  public void export(Person person, FileWriter format, Writer out) throws IOException {
    List<ExportedProject> all = projects(person);
    Map<Long, String> names =
        all.stream().collect(Collectors.toMap(ExportedProject::id, ExportedProject::name));
    format.begin(out, clock.instant(), all);
    @SuppressWarnings("unchecked")
    List<Object[]> order =
        entities.createNativeQuery(ORDER).setParameter(1, person.id()).getResultList();
    for (int from = 0; from < order.size(); from += PAGE) {
      page(person, order.subList(from, Math.min(from + PAGE, order.size())), names, format);
    }
    format.end();
  }

  private void page(
      Person person, List<Object[]> order, Map<Long, String> projects, FileWriter format)
      throws IOException {
    List<Long> ids = order.stream().map(row -> ((Number) row[0]).longValue()).toList();
    Map<Long, Task> tasks =
        entities
            .createQuery("select t from Task t where t.owner = :owner and t.id in :ids", Task.class)
            .setParameter("owner", person.id())
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(Task::id, Function.identity()));
    Map<Long, List<String>> comments = comments(ids);
    for (Object[] row : order) {
      Task task = tasks.get(((Number) row[0]).longValue());
      if (task != null) { // not purged meanwhile
        format.write(exported(task, ((Number) row[1]).intValue(), projects, comments));
      }
    }
  }

  private static ExportedTask exported(
      Task task, int depth, Map<Long, String> projects, Map<Long, List<String>> comments) {
    TaskData data = task.data(null);
    return new ExportedTask(
        task.id(),
        TaskIdentity.uid(task.owner(), task.id()),
        data,
        data.parentId() == null ? null : TaskIdentity.uid(task.owner(), data.parentId()),
        projects.get(data.projectId()),
        depth,
        comments.getOrDefault(task.id(), List.of()),
        task.createdAt(),
        task.updatedAt(),
        task.completedAt(),
        task.deletedAt());
  }

  private Map<Long, List<String>> comments(List<Long> ids) {
    // The ids are numbers of the database's own.
    String in = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    @SuppressWarnings("unchecked")
    List<Object[]> rows = entities.createNativeQuery(COMMENTS.formatted(in)).getResultList();
    Map<Long, List<String>> comments = new HashMap<>();
    rows.forEach(
        row ->
            comments
                .computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                .add((String) row[1]));
    return comments;
  }

  private List<ExportedProject> projects(Person person) {
    return projects.list(person, true).stream().map(ExportReader::exported).toList();
  }

  private static ExportedProject exported(Project project) {
    ProjectData data = project.data();
    return new ExportedProject(
        project.id(),
        data.name().text(),
        data.color() == null ? null : data.color().code(),
        data.archived());
  }
}
