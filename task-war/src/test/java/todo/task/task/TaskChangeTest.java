package todo.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import todo.event.Event;
import todo.event.FieldUpdated;
import todo.event.FieldUpdated.ChangedBy;
import todo.event.NotificationMethod;
import todo.event.Reminder;
import todo.event.ReminderRequested;
import todo.event.TaskData;
import todo.event.TaskEvent.TaskCompleted;
import todo.event.TaskEvent.TaskCreated;
import todo.event.TaskEvent.TaskUpdated;
import todo.event.TaskStatus;
import todo.task.request.Person;

class TaskChangeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Reminder PAST = new Reminder(NOW.minusSeconds(60), NotificationMethod.EMAIL);
  private static final Reminder AHEAD = new Reminder(NOW.plusSeconds(60), NotificationMethod.EMAIL);
  private static final Reminder PUSH = new Reminder(NOW.plusSeconds(90), NotificationMethod.PUSH);

  private final Person ada = new Person("ada", "ada@example.org", ZoneOffset.UTC);

  @Test
  void aNewTaskIsOneCreatedEventAndOneRequestAReminder() {
    TaskData task = task("Milk", TaskStatus.PENDING, AHEAD, PUSH);
    List<Event> events = change().created(task);
    assertThat(events.get(0)).isEqualTo(new TaskCreated(5, "ada", task, NOW));
    assertThat(events.subList(1, events.size()))
        .containsExactly(
            new ReminderRequested(
                5, "ada", AHEAD.remindAt(), "Milk", AHEAD.method(), "ada@example.org"),
            new ReminderRequested(5, "ada", PUSH.remindAt(), "Milk", PUSH.method(), null));
  }

  @Test
  void eachChangedFieldIsToldOnceAfterTheOneUpdate() {
    TaskData before = task("Milk", TaskStatus.PENDING);
    TaskData after = new TaskData("Bread", "brown", NOW, TaskStatus.PENDING, List.of(), null);
    List<Event> events = change().changed(before, after);
    assertThat(events.get(0)).isEqualTo(new TaskUpdated(5, "ada", after, NOW));
    assertThat(events.subList(1, events.size()))
        .containsExactly(
            field("title", "Milk", "Bread"),
            field("description", null, "brown"),
            field("due_date", null, "2026-03-01T10:00:00Z"));
  }

  @Test
  void whatChangesNothingTellsNothing() {
    TaskData task = task("Milk", TaskStatus.PENDING, AHEAD);
    assertThat(change().changed(task, task)).isEmpty();
  }

  @Test
  void completingIsOneCompletedEventAndTheStatusField() {
    TaskData before = task("Milk", TaskStatus.PENDING, AHEAD);
    TaskData after = before.with(TaskStatus.COMPLETED);
    assertThat(change().changed(before, after))
        .containsExactly(
            new TaskCompleted(5, "ada", after, NOW), field("status", "pending", "completed"));
  }

  @Test
  void reopeningIsAnUpdateAndRequestsTheRemindersThatLieAhead() {
    TaskData before = task("Milk", TaskStatus.COMPLETED, PAST, AHEAD);
    TaskData after = before.with(TaskStatus.PENDING);
    assertThat(change().changed(before, after))
        .containsExactly(
            new TaskUpdated(5, "ada", after, NOW),
            field("status", "completed", "pending"),
            new ReminderRequested(
                5, "ada", AHEAD.remindAt(), "Milk", AHEAD.method(), "ada@example.org"));
  }

  @Test
  void onlyANewReminderIsRequested() {
    TaskData before = task("Milk", TaskStatus.PENDING, AHEAD);
    TaskData after = task("Milk", TaskStatus.PENDING, AHEAD, PUSH);
    assertThat(change().changed(before, after))
        .filteredOn(ReminderRequested.class::isInstance)
        .extracting(event -> ((ReminderRequested) event).remindAt())
        .containsExactly(PUSH.remindAt());
  }

  private TaskChange change() {
    return new TaskChange(5, ada, ChangedBy.USER, NOW);
  }

  private static FieldUpdated field(String name, String previous, String value) {
    return new FieldUpdated(5, "ada", name, previous, value, ChangedBy.USER, NOW);
  }

  private static TaskData task(String title, TaskStatus status, Reminder... reminders) {
    return new TaskData(title, null, null, status, List.of(reminders), null);
  }
}
