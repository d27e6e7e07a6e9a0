package todo.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.notifier.TestDatabase;
import todo.notifier.mail.FakeMailServer;
import todo.notifier.mail.MailServer;
import todo.notifier.mail.MailSettings;
import todo.notifier.reminder.RemindersStored;
import todo.notifier.reminder.Tasks;

/** From the stored reminder to the mail server's answer, on a real PostgreSQL. */
class DeliveryServiceTest {
  private static final Duration LEASE = Duration.ofSeconds(2);
  private static TestDatabase database;

  private final List<DeliveryService> services = new ArrayList<>();
  private final Clock clock = Clock.systemUTC();
  private FakeMailServer mailServer;

  @BeforeAll
  static void createDatabase() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void start() throws IOException {
    database.execute("truncate reminder, task, address");
    mailServer = new FakeMailServer();
  }

  @AfterEach
  void stop() throws IOException {
    services.forEach(DeliveryService::stop);
    mailServer.close();
  }

  private DeliveryService service() {
    DeliverySettings settings = new DeliverySettings(4, LEASE, Duration.ofHours(24));
    MailSettings mailSettings =
        new MailSettings(
            "127.0.0.1",
            mailServer.port(),
            "todo@localhost",
            Optional.empty(),
            Optional.empty(),
            "none",
            Duration.ofSeconds(2),
            Duration.ofSeconds(30));
    DeliveryService service =
        new DeliveryService(
            new DueReminders(database.transactions(), settings, clock),
            new DeliveryLedger(database.transactions(), new Tasks(), settings, clock),
            new DeliveryUpkeep(database.transactions(), settings, clock),
            settings,
            mailSettings,
            new MailServer(),
            new NoMetrics(),
            clock);
    services.add(service);
    service.start(Thread::new);
    return service;
  }

  /** Metrics without a server to show them. */
  private static final class NoMetrics extends DeliveryMetrics {
    NoMetrics() {
      super(null, Clock.systemUTC());
    }

    @Override
    void show(Supplier<Backlog> backlog) {}

    @Override
    void count(DeliveryState state) {}
  }

  private void store(int count, Instant remindAt, String state) {
    database.execute(
        "insert into reminder (source, task_id, user_id, remind_at, method, task_title, email, sequence, state, next_attempt_at)"
            + " select '/todo/task', n, 'ada', ?, 'email', 'task ' || n, 'ada@example.org', 0, ?, ?"
            + " from generate_series(1, ?) n",
        remindAt.atOffset(ZoneOffset.UTC),
        state,
        remindAt.atOffset(ZoneOffset.UTC),
        count);
  }

  private long count(String state) {
    return (long) database.value("select count(*) from reminder where state = ?", state);
  }

  private Object column(String name) {
    return database.value("select " + name + " from reminder");
  }

  @Test
  void aReminderGoesOutAtItsMomentAndNotBefore() {
    service();
    Instant due = clock.instant().plusMillis(1_500);
    store(1, due, "queued");
    await().atMost(Duration.ofSeconds(5)).until(() -> count("accepted") == 1);
    Instant sentAt = ((java.sql.Timestamp) column("sent_at")).toInstant();
    assertThat(sentAt).isBetween(due, due.plusMillis(1_000));
    assertThat(column("detail")).isEqualTo("250 2.0.0 taken as 4711");
    assertThat(mailServer.messages().get(0)).contains("Subject: Reminder: task 1\n");
  }

  @Test
  void oneThatIsStoredWhileTheSchedulerSleepsIsSentAtOnce() throws Exception {
    DeliveryService service = service();
    Thread.sleep(300);
    store(1, clock.instant(), "queued");
    long begin = System.nanoTime();
    service.onStored(new RemindersStored(clock.instant()));
    await().pollInterval(Duration.ofMillis(10)).until(() -> count("accepted") == 1);
    assertThat(System.nanoTime() - begin).isLessThan(Duration.ofMillis(700).toNanos());
  }

  @Test
  void aThousandThatAreDueAtOnceGoOutFastAndOnceByManyReplicas() {
    store(1_000, clock.instant(), "queued");
    service();
    service();
    service();
    await().atMost(Duration.ofSeconds(60)).until(() -> count("accepted") == 1_000);
    assertThat(mailServer.messages()).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(mailServer.connections()).isLessThanOrEqualTo(12);
  }

  @Test
  void aReminderThatIsCancelledAtTheLastMomentIsHeldBack() throws Exception {
    CountDownLatch inData = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    mailServer.answer(
        command -> {
          if (command.equals("DATA")) {
            inData.countDown();
            awaitLatch(cancelled);
          }
          return null;
        });
    store(1, clock.instant(), "queued");
    DeliveryService service = service();
    inData.await();
    database.execute("update reminder set state = 'cancelled', claim = null, lease_until = null");
    cancelled.countDown();
    service.stop();
    assertThat(count("cancelled")).isEqualTo(1);
    assertThat(mailServer.lines()).doesNotContain(".");
  }

  @Test
  void theStateIsSendingWhenTheDotArrives() {
    List<Object> states = new ArrayList<>();
    mailServer.answer(
        command -> {
          if (command.equals(".")) {
            states.add(column("state"));
          }
          return null;
        });
    store(1, clock.instant(), "queued");
    service();
    await().until(() -> count("accepted") == 1);
    assertThat(states).containsExactly("sending");
  }

  @Test
  void whatAKilledProcessLeftInItsHandsIsSentByAnother() {
    store(1, clock.instant(), "queued");
    database.execute(
        "update reminder set claim = gen_random_uuid(), attempts = 1, lease_until = now() + interval '1 second'");
    service();
    await().atMost(Duration.ofSeconds(5)).until(() -> count("accepted") == 1);
    assertThat(mailServer.messages()).hasSize(1);
    assertThat(column("attempts")).isEqualTo(2);
  }

  @Test
  void whatAKilledProcessHadHandedOverIsUnconfirmedAndNeverSentAgain() throws Exception {
    store(1, clock.instant(), "sending");
    database.execute(
        "update reminder set claim = gen_random_uuid(), attempts = 1, lease_until = now() + interval '1 second'");
    service();
    await().atMost(Duration.ofSeconds(5)).until(() -> count("unconfirmed") == 1);
    Thread.sleep(1_500);
    assertThat(mailServer.lines()).isEmpty();
    assertThat(column("detail")).isEqualTo("Handed to the mail server; its answer was not seen");
  }

  @Test
  void aSlowServerIsWaitedForBeyondTheLease() {
    mailServer.answer(
        command -> {
          if (command.equals(".")) {
            sleep(LEASE.multipliedBy(2));
          }
          return null;
        });
    store(1, clock.instant(), "queued");
    service();
    service();
    await().atMost(Duration.ofSeconds(10)).until(() -> count("accepted") == 1);
    assertThat(mailServer.messages()).hasSize(1);
  }

  @Test
  void anAnswerThatComesAfterTheProcessWasTakenForDeadStillCounts() {
    mailServer.answer(
        command -> {
          if (command.equals(".")) {
            database.execute("update reminder set state = 'unconfirmed', lease_until = null");
          }
          return null;
        });
    store(1, clock.instant(), "queued");
    service();
    await().until(() -> count("accepted") == 1);
  }

  @Test
  void aConnectionThatBreaksAfterTheDotIsUnconfirmed() {
    mailServer.answer(command -> command.equals(".") ? FakeMailServer.BREAK_OFF : null);
    store(1, clock.instant(), "queued");
    service();
    await().until(() -> count("unconfirmed") == 1);
    assertThat(column("sent_at")).isNotNull();
  }

  @Test
  void aDeferredReminderIsTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    mailServer.answer(
        command ->
            command.startsWith("RCPT") && tries.getAndIncrement() == 0
                ? "450 4.2.0 greylisted"
                : null);
    store(1, clock.instant(), "queued");
    service();
    await().until(() -> count("deferred") == 1);
    assertThat(column("detail")).isEqualTo("450 4.2.0 greylisted");
    await().atMost(Duration.ofSeconds(5)).until(() -> count("accepted") == 1);
    assertThat(column("attempts")).isEqualTo(2);
  }

  @Test
  void aReminderWhoseTaskEndedWhileItWasBeingSentIsNotTriedAgain() {
    mailServer.answer(
        command -> {
          if (command.equals(".")) {
            database.execute("insert into task (task_id, sequence, ended) values (1, 1, true)");
            return "451 4.3.0 later";
          }
          return null;
        });
    store(1, clock.instant(), "queued");
    service();
    await().until(() -> count("cancelled") == 1);
    assertThat(mailServer.messages()).isEmpty();
  }

  @Test
  void aRefusedReminderHasFailed() {
    mailServer.answer(command -> command.startsWith("RCPT") ? "550 5.1.1 no such user" : null);
    store(1, clock.instant(), "queued");
    service();
    await().until(() -> count("failed") == 1);
    assertThat(column("detail")).isEqualTo("550 5.1.1 no such user");
  }

  @Test
  void aLateReminderIsStillSentAndATooLateOneIsNot() {
    store(1, clock.instant().minus(Duration.ofHours(23)), "queued");
    store(1, clock.instant().minus(Duration.ofHours(25)), "queued");
    service();
    await().until(() -> count("accepted") == 1 && count("failed") == 1);
    assertThat(mailServer.messages()).hasSize(1);
    assertThat(database.value("select detail from reminder where state = 'failed'"))
        .asString()
        .startsWith("Too late");
  }

  @Test
  void anAddressThatBecomesKnownInTimeIsUsed() {
    store(1, clock.instant(), "queued");
    database.execute("update reminder set email = null");
    service();
    await().until(() -> count("no_address") == 1);
    database.execute("insert into address values ('ada', 'new@example.org', true, now())");
    await().atMost(Duration.ofSeconds(5)).until(() -> count("accepted") == 1);
    assertThat(mailServer.lines()).contains("RCPT TO:<new@example.org>");
  }

  @Test
  void whileTheMailServerIsAwayRemindersWaitAndThenGoOut() throws IOException {
    int port = mailServer.port();
    mailServer.close();
    store(20, clock.instant(), "queued");
    service();
    await().until(() -> count("deferred") >= 1);
    assertThat(count("queued")).as("those that nobody tried").isGreaterThan(10);
    mailServer = new FakeMailServer(port);
    await().atMost(Duration.ofSeconds(15)).until(() -> count("accepted") == 20);
    assertThat(new HashSet<>(mailServer.messages())).hasSize(20);
  }

  @Test
  void aServiceThatStopsFinishesItsMailsAndLeavesTheOthers() throws Exception {
    store(500, clock.instant(), "queued");
    DeliveryService service = service();
    await().until(() -> count("accepted") > 10);
    service.stop();
    assertThat(count("sending")).isZero();
    assertThat(count("accepted")).isEqualTo(mailServer.messages().size());
    assertThat(database.value("select count(*) from reminder where claim is not null"))
        .isEqualTo(0L);
    assertThat(service.ended()).isEmpty();
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
