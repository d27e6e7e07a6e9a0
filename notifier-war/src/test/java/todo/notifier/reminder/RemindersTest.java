package todo.notifier.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todo.channel.ReceivedEvent;
import todo.event.NotificationMethod;
import todo.event.Reminder;
import todo.event.ReminderRequested;
import todo.event.TaskEvent;
import todo.event.Topic;
import todo.notifier.TestDatabase;

/** Both topics on a real PostgreSQL: what becomes of reminders does not depend on their order. */
class RemindersTest {
  private static final Instant NOW = History.START;
  private static TestDatabase database;

  private final Addresses addresses = new Addresses(Clock.fixed(NOW, ZoneOffset.UTC));
  private final Reminders reminders = new Reminders();
  private final Tasks tasks = new Tasks();

  @BeforeAll
  static void createDatabase() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void empty() {
    database.execute("truncate reminder, task, address");
  }

  private void apply(List<ReceivedEvent> events) throws Exception {
    List<ReceivedEvent> ofTasks = new ArrayList<>();
    List<ReceivedEvent> ofReminders = new ArrayList<>();
    for (ReceivedEvent event : events) {
      (event.envelope().event() instanceof TaskEvent ? ofTasks : ofReminders).add(event);
    }
    // A batch is of one topic; the order between the two is the caller's.
    database
        .transactions()
        .call(
            connection -> {
              List<ReminderRequest> requests = ReminderRequest.reduce(ofReminders);
              addresses.learn(connection, requests);
              reminders.store(connection, requests);
              return null;
            });
    database
        .transactions()
        .call(
            connection -> {
              tasks.apply(connection, TaskState.reduce(ofTasks));
              return null;
            });
  }

  private Set<Reminder> queued(long taskId) {
    Set<Reminder> queued = new HashSet<>();
    database
        .query(
            "select remind_at, method from reminder where task_id = ? and state = 'queued'", taskId)
        .forEach(
            row ->
                queued.add(
                    new Reminder(
                        ((java.sql.Timestamp) row.get(0)).toInstant(),
                        NotificationMethod.of((String) row.get(1)))));
    return queued;
  }

  private List<Object> states(long taskId) {
    return database
        .query("select state from reminder where task_id = ? order by remind_at, method", taskId)
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private static ReceivedEvent foreign(
      String source, String user, NotificationMethod method, String email) {
    return History.received(
        source,
        Topic.REMINDERS,
        0,
        new ReminderRequested(7, user, NOW, "Buy groceries", method, email));
  }

  @Test
  void anyOrderOfTheTwoTopicsEndsTheSame() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int task = 1; task <= 300; task++) {
      History history = History.random(task, random, 8);
      for (List<ReceivedEvent> batch : interleaved(history, random)) {
        apply(batch);
      }
      assertThat(queued(task)).as("task %d, seed %d", task, seed).isEqualTo(history.wanted());
      assertThat(states(task)).as("seed %d", seed).hasSameSizeAs(history.everAsked());
      assertThat(
              database.query(
                  "select distinct task_title from reminder where task_id = ? and state = 'queued'",
                  (long) task))
          .as("seed %d", seed)
          .allSatisfy(row -> assertThat(row).containsExactly(history.title()));
    }
  }

  /** Each topic in its own order, with replays of what was before, in batches of any size. */
  private static List<List<ReceivedEvent>> interleaved(History history, Random random) {
    List<List<ReceivedEvent>> batches = new ArrayList<>();
    int ofTasks = 0;
    int ofReminders = 0;
    while (ofTasks < history.taskEvents.size() || ofReminders < history.reminders.size()) {
      boolean tasksNext =
          ofReminders == history.reminders.size()
              || ofTasks < history.taskEvents.size() && random.nextBoolean();
      List<ReceivedEvent> topic = tasksNext ? history.taskEvents : history.reminders;
      int from = tasksNext ? ofTasks : ofReminders;
      int to = from + 1 + random.nextInt(Math.min(4, topic.size() - from));
      batches.add(topic.subList(Math.max(0, from - random.nextInt(3)), to));
      if (tasksNext) {
        ofTasks = to;
      } else {
        ofReminders = to;
      }
    }
    return batches;
  }

  @Test
  void bothChannelsAtOnceEndTheSame() throws Exception {
    Random random = new Random(42);
    List<History> histories = new ArrayList<>();
    List<ReceivedEvent> ofTasks = new ArrayList<>();
    List<ReceivedEvent> ofReminders = new ArrayList<>();
    for (int task = 1; task <= 400; task++) {
      histories.add(History.random(task, random, 6));
    }
    for (int i = 0; i < 400; i++) {
      ofTasks.addAll(histories.get(i).taskEvents);
      ofReminders.addAll(histories.get(i).reminders);
    }
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> inBatches(ofTasks, 37));
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> inBatches(ofReminders, 23));
    CompletableFuture.allOf(one, other).join();
    for (History history : histories) {
      assertThat(queued(history.taskId)).isEqualTo(history.wanted());
    }
  }

  private void inBatches(List<ReceivedEvent> events, int size) {
    try {
      for (int i = 0; i < events.size(); i += size) {
        apply(events.subList(i, Math.min(events.size(), i + size)));
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aReopenedTaskIsRemindedOfAgain() throws Exception {
    History history = new History(1);
    history.create(History.reminder(1), History.reminder(2));
    history.complete();
    apply(history.taskEvents);
    apply(history.reminders);
    assertThat(states(1)).containsExactly("cancelled", "cancelled");
    history.reopen();
    apply(history.reminders);
    assertThat(states(1)).containsExactly("queued", "queued");
    apply(history.taskEvents);
    assertThat(states(1)).containsExactly("queued", "queued");
  }

  @Test
  void whatWasSentIsNeitherCancelledNorSentAgain() throws Exception {
    History history = new History(1);
    history.create(History.reminder(1), History.reminder(2), History.reminder(3));
    apply(history.reminders);
    database.execute(
        "update reminder set state = (array['accepted', 'unconfirmed', 'sending'])[1 + (extract(hour from remind_at at time zone 'UTC'))::int % 3]");
    List<Object> before = states(1);
    assertThat(before).doesNotContain("queued").doesNotHaveDuplicates();
    history.complete();
    history.reopen();
    apply(history.taskEvents);
    apply(history.reminders);
    assertThat(states(1)).isEqualTo(before);
  }

  @Test
  void aNewTaskWithoutRemindersLeavesNothingBehind() throws Exception {
    History history = new History(1);
    history.create();
    apply(history.taskEvents);
    assertThat(database.query("select * from task")).isEmpty();
    history.setReminders(History.reminder(1));
    history.setReminders();
    apply(history.taskEvents);
    apply(history.reminders);
    assertThat(states(1)).containsExactly("cancelled");
  }

  @Test
  void aBatchOfFiveHundredIsAFewStatements() throws Exception {
    Random random = new Random(1);
    List<ReceivedEvent> events = new ArrayList<>();
    for (int task = 1; events.size() < 500; task++) {
      events.addAll(History.random(task, random, 3).reminders);
    }
    Collections.shuffle(events, random);
    apply(events); // connections and plans
    empty();
    long begin = System.nanoTime();
    apply(events);
    assertThat((System.nanoTime() - begin) / 1_000_000).as("ms for 500 events").isLessThan(1_000);
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, ada@example.org, queued",
    "EMAIL, , no_address",
    "PUSH, , no_channel",
    "SMS, , no_channel"
  })
  void aForeignReminderIsKeptWithItsHonestState(
      NotificationMethod method, String email, String state) throws Exception {
    apply(List.of(foreign("/elsewhere", "bob", method, email)));
    assertThat(states(7)).containsExactly(state);
  }

  @Test
  void aForeignReminderIsNoneOfOurTasks() throws Exception {
    History ours = new History(7);
    ours.create();
    ours.complete();
    apply(ours.taskEvents);
    apply(List.of(foreign("/elsewhere", "bob", NotificationMethod.EMAIL, "bob@example.org")));
    assertThat(states(7)).containsExactly("queued");
    ours.delete();
    apply(ours.taskEvents);
    assertThat(states(7)).containsExactly("queued");
  }

  @Test
  void twoPeopleOfAProducerWithoutEnvelopesEachGetTheirReminder() throws Exception {
    apply(
        List.of(
            foreign("/unknown", "bob", NotificationMethod.EMAIL, "bob@example.org"),
            foreign("/unknown", "eve", NotificationMethod.EMAIL, "eve@example.org"),
            foreign("/unknown", "eve", NotificationMethod.EMAIL, "eve@example.org")));
    assertThat(states(7)).containsExactly("queued", "queued");
  }

  @Test
  void anAddressIsLearntForLaterReminders() throws Exception {
    apply(List.of(foreign("/elsewhere", "bob", NotificationMethod.EMAIL, "bob@example.org")));
    apply(List.of(foreign("/other", "bob", NotificationMethod.EMAIL, null)));
    assertThat(states(7)).containsExactly("queued", "queued");
  }

  @Test
  void ourOwnAddressesOutweighThoseOfOtherProducers() throws Exception {
    History ours = new History(1);
    ours.create(History.reminder(1));
    apply(ours.reminders);
    apply(List.of(foreign("/elsewhere", "ada", NotificationMethod.EMAIL, "eve@example.org")));
    assertThat(database.value("select email from address where user_id = 'ada'"))
        .isEqualTo("ada@example.org");
  }

  @Test
  void foreignTaskEventsAreNoFacts() throws Exception {
    History history = new History(1);
    history.create(History.reminder(1));
    history.complete();
    apply(history.reminders);
    apply(
        history.taskEvents.stream()
            .map(
                e ->
                    History.received(
                        "/elsewhere",
                        Topic.TASK_EVENTS,
                        e.envelope().sequence(),
                        e.envelope().event()))
            .toList());
    assertThat(states(1)).containsExactly("queued");
  }
}
