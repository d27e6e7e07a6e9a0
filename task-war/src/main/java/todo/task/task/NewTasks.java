package todo.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import todo.event.InvalidFieldException;
import todo.event.TaskData;
import todo.task.request.Origin;
import todo.task.request.Person;

/** Makes many tasks in one transaction, each with its events, for who brings them along. */
@ApplicationScoped
@Transactional
public class NewTasks {
  /** How deep tasks may be nested, the outermost counted. */
  public static final int MAX_DEPTH = TaskTree.MAX_DEPTH;

  private final ChangeSets changeSets;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected NewTasks() {
    this(null);
  }

  @Inject
  public NewTasks(ChangeSets changeSets) {
    this.changeSets = changeSets;
  }

  /**
   * @param data settled; its {@code parentId} is of a task that there was before
   * @param within the index of the task, earlier in the list, that it is a part of; or -1
   * @param completedAt when it was completed; null for now
   * @param comments told of with the task; whoever asks for them keeps them
   */
  public record NewTask(TaskData data, int within, Instant completedAt, List<String> comments) {}

  /**
   * The task as it would be made.
   *
   * @throws InvalidFieldException naming the field that breaks a rule
   */
  public static TaskData settle(TaskData data) {
    TaskData.Builder task = data.toBuilder();
    task.tags = Tags.distinct(data.tags());
    TaskData tagged = task.build();
    boolean begun = data.recurrence() != null && data.recurrence().start() != null;
    TaskData settled = TaskSeries.begin(begun ? tagged : null, tagged);
    TaskRules.check(settled);
    return settled;
  }

  /** Answers their ids, in the list's order. */
  public List<Long> create(Person person, List<NewTask> all, Origin origin) {
    ChangeSet changes = changeSets.begin(person, origin);
    Map<Long, Place> places = new HashMap<>();
    List<Task> made = new ArrayList<>(all.size());
    for (NewTask each : all) {
      TaskData.Builder data = each.data().toBuilder();
      data.parentId =
          each.within() < 0 ? data.parentId : Long.valueOf(made.get(each.within()).id());
      Place place = place(person, data, places);
      Task task = changes.create(data.build(), each.comments());
      task.completed(each.completedAt());
      places.put(task.id(), place);
      made.add(task);
    }
    changes.commit();
    return made.stream().map(Task::id).toList();
  }

  /**
   * @param depth of the outermost it is 1
   */
  private record Place(int depth, Long projectId) {}

  /** Puts a task into the project of its whole. The database is asked only for wholes of before. */
  private Place place(Person person, TaskData.Builder data, Map<Long, Place> places) {
    if (data.parentId == null) {
      return new Place(1, data.projectId);
    }
    Place whole = places.computeIfAbsent(data.parentId, id -> find(person, data));
    if (whole.depth() >= MAX_DEPTH) {
      // It was moved, nested deeper or deleted since it came: what comes now stands by itself.
      data.parentId = null;
      return new Place(1, data.projectId);
    }
    data.projectId = whole.projectId();
    return new Place(whole.depth() + 1, whole.projectId());
  }

  private Place find(Person person, TaskData.Builder data) {
    TaskTree tree = new TaskTree(entities);
    try {
      Long project = tree.settle(person, null, null, data.build()).projectId();
      return new Place(tree.depthOf(data.parentId), project);
    } catch (InvalidFieldException e) {
      return new Place(MAX_DEPTH, null);
    }
  }
}
