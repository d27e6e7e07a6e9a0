package todo.task.processor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
import todo.task.outbox.EventIds;
import todo.task.request.IfMatch;
import todo.task.request.Origin;
import todo.task.request.Person;
import todo.task.task.RecurringTasks;
import todo.task.task.TaskReader;
import todo.task.task.TaskService;

/**
 * Rolls recurring tasks on, and follows other producers: what they say of a task of theirs happens
 * to a task of ours, with everything that follows from a change. Events of one producer's task may
 * come repeated, late or with the first ones missing.
 */
@ApplicationScoped
public class TaskProcessor {
  private final TaskService tasks;
  private final TaskReader reader;
  private final People people;
  private final RecurringTasks recurring;
  private final Clock clock;

  protected TaskProcessor() {
    this(null, null, null, null, null);
  }

  @Inject
  public TaskProcessor(
      TaskService tasks, TaskReader reader, People people, RecurringTasks recurring, Clock clock) {
    this.tasks = tasks;
    this.reader = reader;
    this.people = people;
    this.recurring = recurring;
    this.clock = clock;
  }

  /**
   * Whether an event is for the processor: any of another producer, and of ours those after which a
   * recurring task goes on.
   */
  static boolean concerns(Envelope envelope) {
    return !envelope.isFact()
        || envelope.event() instanceof TaskCompleted completed
            && completed.task().recurrence() != null;
  }

  /** Applies the events in the transaction at hand. */
  void apply(Connection connection, List<ReceivedEvent> events) throws Exception {
    tasks.lockAllOf(events.stream().map(e -> e.envelope().event().userId()).toList());
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
    Optional<Person> known = people.find(event.userId());
    if (envelope.isFact()) {
      recurring.rollOn(
          known.orElseGet(() -> personOf(event)), event.taskId(), envelope.traceparent());
    } else {
      follow(
          external,
          received,
          known.orElseThrow(() -> new RejectedEventException("user_id: there is no such person")));
    }
  }

  /** Whoever changes a task of ours exists, even where accounts are kept elsewhere. */
  private static Person personOf(TaskEvent event) {
    return new Person(event.userId(), null, event.task().timeZone());
  }

  private void follow(ExternalTasks external, ReceivedEvent received, Person person)
      throws Exception {
    Envelope envelope = received.envelope();
    TaskEvent event = (TaskEvent) envelope.event();
    Optional<ExternalTask> known = external.find(received);
    if (known.isPresent() && known.get().isPast(envelope.sequence(), event.timestamp())) {
      return;
    }
    Origin origin =
        new Origin(ChangedBy.USER, envelope.traceparent(), EventIds.next(clock.instant()));
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
      return tasks.create(person, own(target), origin).task().id(); // the first that we hear of it
    }
    return tasks
        .change(person, known.get(), IfMatch.ANY, before -> merge(before, target), origin)
        .task()
        .id();
  }

  /** Projects and tasks are named by ids of ours, which another producer's numbers are not. */
  private static TaskData own(TaskData said) {
    TaskData.Builder task = said.toBuilder();
    task.projectId = null;
    task.parentId = null;
    task.position = null;
    return task.build();
  }

  /**
   * The seed's fields become what the producer says. It has no others: a producer that sends none
   * does not take away the person's own.
   */
  private static TaskData merge(TaskData before, TaskData said) {
    TaskData.Builder task = before.toBuilder();
    task.title = said.title();
    task.description = said.description();
    task.due = Objects.equals(before.dueDate(), said.dueDate()) ? before.due() : said.due();
    task.status = said.status();
    if (!said.reminders().isEmpty()) {
      task.reminders = said.reminders();
    }
    task.dropRelativeRemindersUnlessDue();
    task.dropRecurrenceUnlessDue();
    return task.build();
  }
}
