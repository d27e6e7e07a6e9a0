package todo.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import todo.event.FieldUpdated.ChangedBy;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.task.request.Origin;
import todo.task.request.Person;

/**
 * Rolls recurring tasks on. The series lives in its one open occurrence: it goes from the completed
 * task to the one that follows, so that nothing follows twice, however often it is asked for. All
 * of it belongs to the completion, and is undone with it.
 */
@ApplicationScoped
@Transactional
public class RecurringTasks {
  private final ChangeSets changeSets;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected RecurringTasks() {
    this(null);
  }

  @Inject
  public RecurringTasks(ChangeSets changeSets) {
    this.changeSets = changeSets;
  }

  /** Makes what follows a completed task, unless it was rolled on, reopened or deleted since. */
  public void rollOn(Person person, long id, String traceparent) {
    new TaskTree(entities).lock(person.id());
    Task task = entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (task == null || !task.isOf(person)) {
      return;
    }
    TaskData completed = task.data(person.zone());
    if (completed.status() != TaskStatus.COMPLETED || completed.recurrence() == null) {
      return;
    }
    ChangeSet changes =
        changeSets.begin(person, new Origin(ChangedBy.SYSTEM, traceparent, task.changeId()));
    changes.become(task, completed.with(last -> last.recurrence = null));
    TaskSeries.afterCompletion(completed, task.completedAt())
        .ifPresent(next -> makeParts(changes, task, changes.create(next)));
    changes.commit();
  }

  /** What is part of the task is part of the next one, to be done anew. */
  private void makeParts(ChangeSet changes, Task completed, Task next) {
    Map<Long, Long> ids = new HashMap<>(Map.of(completed.id(), next.id()));
    List<Task> parts = new TaskTree(entities).partsOf(List.of(completed));
    boolean found = true;
    while (found) { // a part may be older than what it is part of
      found = false;
      for (Task part : parts) {
        TaskData data = changes.data(part);
        if (!part.isDeleted() && ids.containsKey(data.parentId()) && !ids.containsKey(part.id())) {
          ids.put(part.id(), changes.create(anew(data, ids.get(data.parentId()))).id());
          found = true;
        }
      }
    }
  }

  private static TaskData anew(TaskData part, long parentId) {
    return part.with(
        data -> {
          data.status = TaskStatus.PENDING;
          data.parentId = parentId;
          data.due = null;
          data.recurrence = null;
          data.reminders = List.of();
        });
  }
}
