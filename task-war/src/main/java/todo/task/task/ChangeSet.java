package todo.task.task;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import todo.event.Event;
import todo.event.TaskData;
import todo.task.outbox.Outbox;
import todo.task.request.Origin;
import todo.task.request.Person;

/**
 * All that one request changes, in its transaction: the tasks' rows, what is needed to undo it, and
 * in the outbox the events that tell of it.
 *
 * <p>The tasks are locked, so that the outbox has each one's events in the order of its versions.
 */
final class ChangeSet {
  private final EntityManager entities;
  private final Outbox outbox;
  private final TaskIds ids;
  private final Person person;
  private final Origin origin;
  private final Instant now;
  private final Map<Task, List<Event>> events = new LinkedHashMap<>();
  private final List<ChangeLog.Entry> undo = new ArrayList<>();

  ChangeSet(
      EntityManager entities,
      Outbox outbox,
      TaskIds ids,
      Person person,
      Origin origin,
      Instant now) {
    this.entities = entities;
    this.outbox = outbox;
    this.ids = ids;
    this.person = person;
    this.origin = origin;
    this.now = now;
  }

  Person person() {
    return person;
  }

  TaskData data(Task task) {
    return task.data(person.zone());
  }

  /** Whether the task is changed already. */
  boolean has(Task task) {
    return events.containsKey(task);
  }

  /** A new task, at the end of the person's order unless it says where. */
  Task create(TaskData data) {
    Task task = new Task(ids.next(), person.id(), data, now);
    task.changedBy(origin.changeId());
    entities.persist(task);
    events.put(task, change(task).created(data(task)));
    return task;
  }

  /** A new task that has comments already, which are kept beside it. */
  Task create(TaskData data, List<String> comments) {
    Task task = create(data);
    comments.forEach(text -> events.get(task).add(change(task).commented(text)));
    return task;
  }

  /** Nothing, when it is so already. */
  void become(Task task, TaskData after) {
    TaskData before = data(task);
    List<Event> told = change(task).changed(before, after);
    if (!told.isEmpty()) {
      keep(task, before);
      task.become(after, now);
      tell(task, told);
    }
  }

  void delete(Task task) {
    TaskData last = data(task);
    keep(task, last);
    task.trash(now);
    tell(task, change(task).deleted(last));
  }

  /** Puts tasks and their parts into the trash, as far as they are not there. */
  void deleteWithParts(Collection<Task> tasks, TaskTree tree) {
    Stream.concat(tasks.stream(), tree.partsOf(tasks).stream())
        .filter(each -> !each.isDeleted() && !has(each))
        .forEach(this::delete);
  }

  /** Takes the task from the trash, and makes {@code after} of it. */
  void restore(Task task, TaskData after) {
    TaskData before = data(task);
    List<Event> told = change(task).restored(before, after, task.deletedAt());
    keep(task, before);
    task.restore(now);
    task.become(after, now);
    tell(task, told);
  }

  /** Puts the task back to what it was: {@code restores} names the change that left it so. */
  void putBack(Task task, TaskData before, Instant deletedAt, UUID restores) {
    int known = undo.size();
    if (deletedAt != null && !task.isDeleted()) {
      delete(task);
    } else if (deletedAt == null && task.isDeleted()) {
      restore(task, before);
    } else if (deletedAt == null) {
      become(task, before);
    }
    if (undo.size() > known) {
      undo.set(known, undo.get(known).restoring(restores));
    }
  }

  /** Tells of a change in what is kept beside the task; the task itself gets a new version. */
  void note(Task task, String field, String previous, String next) {
    TaskData data = data(task);
    task.become(data, now);
    tell(task, change(task).noted(data, field, previous, next));
  }

  /** Writes it all. Answers the change's id, or null when nothing changed. */
  UUID commit() {
    if (events.isEmpty()) {
      return null;
    }
    entities.flush();
    new ChangeLog(entities).append(origin.changeId(), person.id(), undo, now);
    List<Outbox.Told> told =
        events.entrySet().stream()
            .map(each -> new Outbox.Told(each.getKey().version(), each.getValue()))
            .toList();
    outbox.append(told, origin.traceparent());
    return origin.changeId();
  }

  Changed commit(Collection<Task> about) {
    UUID changeId = commit();
    return new Changed(List.copyOf(about), changeId);
  }

  private TaskChange change(Task task) {
    return new TaskChange(task.id(), person, origin.changedBy(), now);
  }

  private void keep(Task task, TaskData before) {
    undo.add(new ChangeLog.Entry(task.id(), task.changeId(), null, before, task.deletedAt()));
    task.changedBy(origin.changeId());
  }

  private void tell(Task task, List<Event> told) {
    if (events.putIfAbsent(task, told) != null) {
      throw new IllegalStateException("A task changes once in a change: " + task.id());
    }
  }
}
