package todo.task.processor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import todo.channel.ReceivedEvent;
import todo.channel.RejectedEventException;
import todo.event.Envelope;
import todo.event.FieldUpdated.ChangedBy;
import todo.event.InvalidFieldException;
import todo.event.TaskData;
import todo.event.TaskEvent;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskDeleted;
import todo.event.TaskStatus;
import todo.task.account.People;
import todo.task.task.IfMatch;
import todo.task.task.Origin;
import todo.task.task.Person;
import todo.task.task.TaskReader;
import todo.task.task.TaskService;

/**
 * Follows other producers: what they say of a task of theirs happens to a task of ours, with
 * everything that follows from a change. Events of one producer's task may come repeated, late or
 * with the first ones missing.
 */
@ApplicationScoped
public class TaskProcessor {
  private final TaskService tasks;
  private final TaskReader reader;
  private final People people;

  protected TaskProcessor() {
    this(null, null, null);
  }

  @Inject
  public TaskProcessor(TaskService tasks, TaskReader reader, People people) {
    this.tasks = tasks;
    this.reader = reader;
    this.people = people;
  }

  /** Applies the events in the transaction at hand. */
  void apply(Connection connection, List<ReceivedEvent> events) throws Exception {
    ExternalTasks external = new ExternalTasks(connection);
    for (ReceivedEvent event : events) {
      try {
        apply(external, event);
      } catch (InvalidFieldException e) {
        throw new RejectedEventException("task_data." + e.getMessage(), e);
      }
    }
  }

  private void apply(ExternalTasks external, ReceivedEvent received) throws Exception {
    Envelope envelope = received.envelope();
    TaskEvent event = (TaskEvent) envelope.event();
    Person person =
        people
            .find(event.userId())
            .orElseThrow(() -> new RejectedEventException("user_id: there is no such person"));
    Optional<ExternalTask> known = external.find(received);
    if (known.isPresent() && known.get().isPast(envelope.sequence(), event.timestamp())) {
      return;
    }
    Origin origin = new Origin(ChangedBy.USER, envelope.traceparent());
    external.save(received, follow(person, event, known.map(ExternalTask::taskId), origin));
  }

  /**
   * Answers the task that the producer's id means from now on, or null when there is none any more.
   */
  private Long follow(Person person, TaskEvent event, Optional<Long> known, Origin origin) {
    if (known.isPresent() && reader.find(person, known.get()).isEmpty()) {
      return null; // the person has deleted it here; their word counts
    }
    if (event instanceof TaskDeleted) {
      known.ifPresent(id -> tasks.delete(person, id, IfMatch.ANY, origin));
      return null;
    }
    TaskData said = event.task();
    TaskData target = event instanceof TaskCompleted ? said.with(TaskStatus.COMPLETED) : said;
    if (known.isEmpty()) {
      return tasks.create(person, target, origin).id(); // the first that we hear of it
    }
    return tasks
        .change(person, known.get(), IfMatch.ANY, before -> merge(before, target), origin)
        .id();
  }

  /**
   * The seed's schema has no reminders: a producer that sends none does not take away the person's
   * own.
   */
  private static TaskData merge(TaskData before, TaskData after) {
    return new TaskData(
        after.title(),
        after.description(),
        after.dueDate(),
        after.status(),
        after.reminders().isEmpty() ? before.reminders() : after.reminders(),
        before.timeZone());
  }
}
