package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;
import todo.local.process.Child;

/**
 * What dies while hundreds of changes are under way takes nothing with it, and nothing happens
 * twice. What the people do follows from a seed; {@code -Dtodo.test.seed} sets it.
 */
@MicroShedTest
@DisabledIfEnvironmentVariable(named = "TODO_TEST_ENVIRONMENT", matches = "containers")
class FaultsIT {
  private static final long SEED = Long.getLong("todo.test.seed", System.nanoTime());
  private static final int CHANGES_BEFORE = 60;
  private static final int CHANGES_AFTER = 120;
  private static final Duration OUTAGE = Duration.ofSeconds(60);
  private static final int STANDSTILLS = 3;
  private static final Set<String> TASK_EVENTS_GROUPS =
      Set.of("task-processor", "notifier-task-events", "analytics", "audit-task-events");

  private final LocalSystem system = LocalEnvironment.system();
  private final Todo todo = system.todo();
  private Workload work;

  @BeforeEach
  void peopleAreAtWork() throws Exception {
    system.awaitReady();
    System.out.println("Seed of the changes: " + SEED);
    work = Workload.begin(todo, SEED);
    work.awaitWrites(CHANGES_BEFORE);
  }

  @AfterEach
  void nothingIsLostOrDoubled() throws Exception {
    work.awaitWrites(CHANGES_AFTER);
    work.finish();
    System.out.println(work.writes() + " changes, " + work.failures() + " attempts failed");
    new Effects(work).assertAll();
    system.awaitReady();
  }

  /**
   * The three that only consume are killed in one run: they start together, which saves minutes.
   */
  @ParameterizedTest
  @ValueSource(strings = {"daprd", "kafka", "postgres", "task", "notifier analytics audit"})
  void aKilledProcessTakesNothingWithIt(String names) throws Exception {
    List<Child> processes = Stream.of(names.split(" ")).map(system::process).toList();
    List<Long> before = processes.stream().map(process -> process.pid().orElseThrow()).toList();

    processes.forEach(Child::kill9);

    system.awaitReady();
    assertThat(processes)
        .extracting(process -> process.pid().orElseThrow())
        .doesNotContainAnyElementsOf(before);
  }

  /** As when their machine is moved: so long that the broker takes the consumers for dead. */
  @Test
  void serversThatStoodStillGoOn() throws Exception {
    List<Child> servers = Stream.of("notifier", "analytics", "audit").map(system::process).toList();
    List<Long> before = servers.stream().map(server -> server.pid().orElseThrow()).toList();
    try (Admin admin = admin()) {
      for (int i = 0; i < STANDSTILLS; i++) {
        servers.forEach(Child::freeze);
        try {
          awaitMembers(admin, 0);
        } finally {
          servers.forEach(Child::thaw);
        }
        awaitMembers(admin, 3);
        system.awaitReady();
      }
    }
    assertThat(servers).extracting(server -> server.pid().orElseThrow()).isEqualTo(before);
  }

  /** In the groups of those that only consume, one each. */
  private static void awaitMembers(Admin admin, int count) {
    Set<String> groups = Set.of("notifier-task-events", "analytics", "audit-task-events");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                admin.describeConsumerGroups(groups).all().get().values().stream()
                    .mapToInt(group -> group.members().size())
                    .sum(),
            members -> members == count);
  }

  @Test
  void writesGoOnWhileKafkaIsDown() throws Exception {
    system.process("kafka").hold();
    try {
      int before = work.writes();
      Awaitility.await()
          .pollDelay(OUTAGE)
          .atMost(OUTAGE.plusSeconds(30))
          .until(() -> work.writes() > before + 200);
      assertThat(work.failures()).as("writes that failed while Kafka was down").isZero();
      assertThat(todo.database(Service.TASK).number("select count(*) from outbox")).isPositive();
    } finally {
      system.process("kafka").release();
    }
    system.awaitReady();
  }

  @Test
  void aRelayThatDiesBetweenPublishAndDeletePublishesAgainWithoutEffect() throws Exception {
    long before = repeatedRecords();

    system.relayLine().trapNextSuccess(system.process("task")::kill9);

    eventually(() -> assertThat(system.relayLine().isSprung()).isTrue());
    system.awaitReady();
    eventually(() -> assertThat(repeatedRecords()).isGreaterThan(before));
  }

  @Test
  void aReplayOfAllTaskEventsHasNoEffect() throws Exception {
    String before = everythingOfOthers();

    try (Admin admin = admin()) {
      for (String group : TASK_EVENTS_GROUPS) {
        rewind(admin, group);
      }
    }
    todo.topics().awaitRead(Topics.TASK_EVENTS, TASK_EVENTS_GROUPS.toArray(String[]::new));

    assertThat(everythingOfOthers()).isEqualTo(before);
  }

  /** How many records repeat an earlier one's event. */
  private long repeatedRecords() {
    return Stream.of(Topics.TASK_EVENTS, Topics.REMINDERS, Topics.TASK_UPDATES)
        .map(topic -> todo.topics().all(topic).stream().filter(TopicEvent::isOurs))
        .map(events -> events.map(TopicEvent::id).toList())
        .mapToLong(ids -> ids.size() - new HashSet<>(ids).size())
        .sum();
  }

  /** A group whose members were sent away is empty for a moment, and only then can be rewound. */
  private static void rewind(Admin admin, String group) {
    Map<TopicPartition, OffsetAndMetadata> start =
        new TreeMap<>((a, b) -> Integer.compare(a.partition(), b.partition()));
    for (int partition = 0; partition < 3; partition++) {
      start.put(new TopicPartition(Topics.TASK_EVENTS, partition), new OffsetAndMetadata(0));
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(
            () -> {
              admin
                  .removeMembersFromConsumerGroup(
                      group, new RemoveMembersFromConsumerGroupOptions())
                  .all()
                  .get();
              admin.alterConsumerGroupOffsets(group, start).all().get();
              return true;
            });
  }

  private Admin admin() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", todo.kafka());
    return Admin.create(properties);
  }

  /** What the services know of everybody who is not at work now. */
  private String everythingOfOthers() {
    Object people = work.peopleIds();
    return String.join(
        "\n",
        todo.database(Service.TASK)
            .rows("select count(*), sum(version) from task where owner <> all(?)", people)
            .toString(),
        todo.database(Service.ANALYTICS)
            .rows(
                "select sum(created), sum(completed), sum(deleted), sum(events) from daily_activity"
                    + " where user_id <> all(?)",
                people)
            .toString(),
        todo.database(Service.AUDIT)
            .rows("select count(*) from entry where user_id <> all(?)", people)
            .toString(),
        todo.database(Service.NOTIFIER)
            .rows(
                "select state, count(*) from reminder where user_id <> all(?) group by 1 order by"
                    + " 1",
                people)
            .toString());
  }
}
