package todo.notifier.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import todo.channel.ReceivedEvent;
import todo.channel.TopicRecord;
import todo.event.Envelope;
import todo.event.Event;
import todo.event.NotificationMethod;
import todo.event.Reminder;
import todo.event.ReminderRequested;
import todo.event.TaskData;
import todo.event.TaskEvent;
import todo.event.TaskStatus;
import todo.event.Topic;

/**
 * What task-war writes while a person changes a task at random: each change is a task event with
 * the reminders that the task then has, and a reminder event for each that is new, or for all when
 * it is reopened. Knows which reminders are wanted in the end.
 */
final class History {
  static final Instant START = Instant.parse("2026-01-27T09:00:00Z");

  final long taskId;
  final String userId = "ada";
  final List<ReceivedEvent> taskEvents = new ArrayList<>();
  final List<ReceivedEvent> reminders = new ArrayList<>();
  private final Set<Reminder> set = new HashSet<>();
  private final Set<Reminder> everAsked = new HashSet<>();
  private boolean ended;
  private boolean deleted;
  private String title = "version 0";
  private long sequence = -1;

  History(long taskId) {
    this.taskId = taskId;
  }

  static History random(long taskId, Random random, int changes) {
    History history = new History(taskId);
    history.create(reminders(random));
    for (int i = 0; i < changes && !history.deleted; i++) {
      history.change(random);
    }
    return history;
  }

  static Reminder reminder(int hour) {
    return new Reminder(START.plus(Duration.ofHours(hour)), NotificationMethod.EMAIL);
  }

  void create(Reminder... first) {
    set.addAll(List.of(first));
    next("created", set);
  }

  void setReminders(Reminder... wanted) {
    Set<Reminder> added = new HashSet<>(List.of(wanted));
    added.removeAll(set);
    set.clear();
    set.addAll(List.of(wanted));
    next("updated", ended ? Set.of() : added);
  }

  void complete() {
    ended = true;
    next("completed", Set.of());
  }

  void reopen() {
    ended = false;
    next("updated", set);
  }

  void delete() {
    ended = true;
    deleted = true;
    next("deleted", Set.of());
  }

  private void change(Random random) {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        if (ended) {
          reopen();
        } else {
          complete();
        }
      }
      case 3 -> delete();
      default -> setReminders(reminders(random));
    }
  }

  private static Reminder[] reminders(Random random) {
    return random
        .ints(random.nextInt(4), 0, 4)
        .distinct()
        .mapToObj(History::reminder)
        .toArray(Reminder[]::new);
  }

  private void next(String eventType, Set<Reminder> asked) {
    sequence++;
    title = "version " + sequence;
    TaskStatus status = ended && !deleted ? TaskStatus.COMPLETED : TaskStatus.PENDING;
    TaskData task = new TaskData(title, null, null, status, List.copyOf(set), null);
    taskEvents.add(received(Topic.TASK_EVENTS, sequence, taskEvent(eventType, task)));
    for (Reminder reminder : asked) {
      everAsked.add(reminder);
      reminders.add(
          received(
              Topic.REMINDERS,
              sequence,
              new ReminderRequested(
                  taskId,
                  userId,
                  reminder.remindAt(),
                  title,
                  reminder.method(),
                  "ada@example.org")));
    }
  }

  private TaskEvent taskEvent(String eventType, TaskData task) {
    return switch (eventType) {
      case "created" -> new TaskEvent.TaskCreated(taskId, userId, task, START);
      case "updated" -> new TaskEvent.TaskUpdated(taskId, userId, task, START);
      case "completed" -> new TaskEvent.TaskCompleted(taskId, userId, task, START);
      default -> new TaskEvent.TaskDeleted(taskId, userId, task, START);
    };
  }

  /** The reminders that are to be sent in the end, of all that were ever asked for. */
  Set<Reminder> wanted() {
    return ended ? Set.of() : Set.copyOf(set);
  }

  Set<Reminder> everAsked() {
    return everAsked;
  }

  String title() {
    return title;
  }

  static ReceivedEvent received(Topic topic, long sequence, Event event) {
    return received(Envelope.TODO_TASK, topic, sequence, event);
  }

  static ReceivedEvent received(String source, Topic topic, long sequence, Event event) {
    UUID id = UUID.randomUUID();
    return new ReceivedEvent(
        id,
        new Envelope(id.toString(), source, START.plusSeconds(sequence), sequence, null, event),
        new TopicRecord(topic, 0, 0, null, null));
  }
}
