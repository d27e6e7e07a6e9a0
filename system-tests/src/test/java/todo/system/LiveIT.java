package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.local.Service;
import todo.local.process.Child;

/** Every change reaches the person's open clients, with two replicas of task-war. */
@MicroShedTest
@DisabledIfEnvironmentVariable(named = "TODO_TEST_ENVIRONMENT", matches = "containers")
class LiveIT {
  private static final LocalSystem SYSTEM = LocalEnvironment.system();
  private static Child replica;

  private final Todo todo = SYSTEM.todo();
  private final String first = todo.url(Service.TASK);
  private final String second = "http://127.0.0.1:" + replica.port();
  private final List<EventClient> clients = new ArrayList<>();
  private Person ada;

  @BeforeAll
  static void aSecondReplica() throws InterruptedException {
    replica = SYSTEM.addReplica(Service.TASK);
  }

  @AfterAll
  static void oneIsEnoughForOthers() {
    SYSTEM.removeReplica(replica);
  }

  @BeforeEach
  void aPersonSignsUp() {
    ada = todo.signUp();
  }

  @AfterEach
  void nobodyListens() {
    clients.forEach(EventClient::close);
  }

  @Test
  void aChangeReachesThePersonsClientsAtEveryReplicaAndNobodyElses() {
    Person bob = todo.signUp();
    EventClient here = listen(first, ada, null);
    EventClient there = listen(second, ada, null);
    EventClient other = listen(first, bob, null);
    assertThat(here.first().name()).isEqualTo("ready");
    assertThat(here.header("Content-Type")).isEqualTo("text/event-stream");
    assertThat(here.header("Cache-Control")).isEqualTo("no-store");

    Task task = ada.creates("Tea");
    task = ada.changes(task, "{\"title\": \"Green tea\\n🍵\"}");
    task = ada.completes(task);
    ada.deletes(task);
    Task bobs = bob.creates("Coffee");

    List<String> expected =
        List.of(
            "created " + task.id() + " v1",
            "updated " + task.id() + " v2",
            "completed " + task.id() + " v3",
            "deleted " + task.id() + " v4");
    eventually(() -> assertThat(told(here)).isEqualTo(expected));
    eventually(() -> assertThat(told(there)).isEqualTo(expected));
    eventually(() -> assertThat(told(other)).containsExactly("created " + bobs.id() + " v1"));
    assertThat(here.changes().get(1).data().getJsonObject("task").getString("title"))
        .isEqualTo("Green tea\n🍵");
    assertThat(told(here)).isEqualTo(expected);
  }

  @Test
  void anotherProducersEventIsToldOnceAsOurOwnChange() {
    EventClient here = listen(first, ada, null);
    EventClient there = listen(second, ada, null);
    String event =
        """
        {"event_type": "created", "task_id": %d, "user_id": "%s",
         "task_data": {"title": "From elsewhere", "description": null, "due_date": null, "status": "pending"},
         "timestamp": "%s"}"""
            .formatted(UUID.randomUUID().getMostSignificantBits() >>> 12, ada.id(), Instant.now());

    todo.topics().send(Topics.TASK_EVENTS, "x", event);

    eventually(() -> assertThat(told(here)).hasSize(1));
    eventually(() -> assertThat(told(there)).isEqualTo(told(here)));
    assertThat(ada.get("/api/tasks").expect(200).items()).hasSize(1);
  }

  @Test
  void changesArriveSoonAtBothReplicas() {
    EventClient here = listen(first, ada, null);
    EventClient there = listen(second, ada, null);
    Map<Long, Long> sent = new HashMap<>();

    for (int i = 0; i < 200; i++) {
      long begin = System.nanoTime();
      sent.put(ada.creates("Task " + i).id(), begin);
    }

    eventually(() -> assertThat(here.changes()).hasSize(200));
    eventually(() -> assertThat(there.changes()).hasSize(200));
    printDelays("the replica that made the change", here, sent);
    printDelays("the other replica", there, sent);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasMissedComesOnceAndInOrder(boolean sameReplica) {
    String server = sameReplica ? first : second;
    EventClient watch = listen(server, ada, null);
    EventClient before = listen(first, ada, null);
    Task known = ada.creates("Known");
    eventually(() -> assertThat(told(before)).hasSize(1));
    before.close();
    List<String> missed = new ArrayList<>();
    for (int i = 2; i <= 26; i++) {
      known = ada.changes(known, "{\"title\": \"Known " + i + "\"}");
      missed.add("updated " + known.id() + " v" + i);
      missed.add("created " + ada.creates("New " + i).id() + " v1");
    }
    eventually(() -> assertThat(told(watch)).hasSize(51));

    EventClient after = listen(server, ada, before.lastId());

    assertThat(after.first().name()).isEqualTo("ready");
    assertThat(after.first().id()).isEqualTo(before.lastId());
    eventually(() -> assertThat(told(after)).containsExactlyInAnyOrderElementsOf(missed));
    Task last = ada.changes(known, "{\"title\": \"Now\"}");
    eventually(() -> assertThat(told(after)).hasSize(51).endsWith("updated " + last.id() + " v27"));
    assertThat(versions(after, known.id())).isSorted().hasSize(26);
  }

  @Test
  void whoseReplicaDiesGoesOnAtTheOtherAndMayComeBack() throws Exception {
    EventClient before = listen(second, ada, null);
    ada.creates("Before");
    eventually(() -> assertThat(told(before)).hasSize(1));

    replica.hold();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      missed.add("created " + ada.creates("While it is down " + i).id() + " v1");
    }
    eventually(() -> assertThat(before.hasEnded()).isTrue());
    EventClient elsewhere = listen(first, ada, before.lastId());
    replica.release();

    assertThat(elsewhere.first().name()).isEqualTo("ready");
    eventually(() -> assertThat(told(elsewhere)).containsExactlyInAnyOrderElementsOf(missed));
    SYSTEM.awaitReady();
    EventClient back = listen(second, ada, before.lastId());
    assertThat(back.first().name()).as("it has read what came before its start").isEqualTo("ready");
    eventually(() -> assertThat(told(back)).containsExactlyInAnyOrderElementsOf(missed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "0",
        "AAAAAAAAAAAAAAAAAAAAAA:0,0,0",
        "%topic%:0,0",
        "%topic%:0,0,9000000000"
      })
  void anIdOfNoUseTellsTheClientToReload(String id) {
    String topic = listen(first, ada, null).lastId().split(":")[0];

    EventClient client = listen(first, ada, id.replace("%topic%", topic));

    assertThat(client.first().name()).isEqualTo("reset");
    ada.creates("After");
    eventually(() -> assertThat(client.changes()).hasSize(1));
  }

  @Test
  void aStreamEndsWithItsToken() {
    EventClient brief = EventClient.open(first, tokenFor(ada.id(), Duration.ofSeconds(4)), null);
    clients.add(brief);
    ada.creates("In time");
    eventually(() -> assertThat(told(brief)).hasSize(1));

    eventually(() -> assertThat(brief.hasEnded()).isTrue());

    stream("GET", tokenFor(ada.id(), Duration.ofSeconds(-60))).expectProblem(401);
    todo.request("GET", "/api/tasks/stream").send().expectProblem(401);
    stream("POST", ada.token()).expectProblem(405);
  }

  @Test
  void aPersonHasTwentyStreamsAndNotMore() {
    for (int i = 0; i < 20; i++) {
      listen(first, ada, null);
    }

    Answer refused = stream("GET", ada.token()).expectProblem(429);

    assertThat(refused.header("Retry-After")).isNotNull();
    listen(first, todo.signUp(), null);
    clients.forEach(EventClient::close);
    eventually(Duration.ofSeconds(90), () -> assertThat(openStreams()).isZero());
  }

  @Test
  void twoHundredClientsHoldNoThreads() {
    double threads = metric("base", "thread_count");
    double heap = metric("base", "memory_usedHeap_bytes");
    for (int person = 0; person < 10; person++) {
      String token = tokenFor("person-" + person, Duration.ofMinutes(5));
      for (int i = 0; i < 20; i++) {
        clients.add(EventClient.open(first, token, null));
      }
    }
    listen(first, ada, null);
    ada.creates("Told in between");
    eventually(() -> assertThat(told(clients.get(200))).hasSize(1));

    double more = metric("base", "thread_count") - threads;

    System.out.printf(
        "200 streams: %.0f threads more, %.1f MB of heap more (garbage included)%n",
        more, (metric("base", "memory_usedHeap_bytes") - heap) / 1e6);
    assertThat(more).isLessThan(50);
  }

  @Test
  void whoDoesNotReadHoldsNobodyUp() throws Exception {
    EventClient reader = listen(first, ada, null);
    try (Socket deaf = deafClient()) {
      eventually(() -> assertThat(openStreams()).isEqualTo(2));
      JsonObject large =
          Json.createObjectBuilder()
              .add("title", "Large")
              .add("description", "x".repeat(10_000))
              .build();

      for (int i = 0; i < 300; i++) {
        ada.creates(large);
      }

      eventually(() -> assertThat(reader.changes()).hasSize(300));
      eventually(() -> assertThat(openStreams()).as("the deaf one was let go").isEqualTo(1));
      ada.creates("After");
      eventually(() -> assertThat(reader.changes()).hasSize(301));
      assertThat(deaf.isClosed()).as("by the client").isFalse();
    }
  }

  @Test
  void twoRelaysPublishEachEventOnce() {
    Map<TopicPartition, Long> begin = todo.topics().ends(Topics.TASK_EVENTS);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ids.add(createdAt(i % 2 == 0 ? first : second, "Task " + i));
    }

    eventually(() -> assertThat(publishedSince(begin)).containsAll(ids));

    assertThat(todo.database(Service.TASK).number("select count(*) from outbox")).isZero();
    assertThat(publishedSince(begin)).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void aSeriesGoesOnOnceThoughTwoProcessorsRead() {
    String daily =
        "{\"title\": \"Water\", \"due_date\": \"2030-01-01T09:00:00Z\", \"recurrence\": \"FREQ=DAILY\"}";
    for (int i = 0; i < 60; i++) {
      String creator = i % 2 == 0 ? first : second;
      Task task = new Task(postTo(creator, "/api/tasks", daily).expect(201).json());
      postTo(i % 3 == 0 ? first : second, task.path() + "/complete", "{}").expect(200);
    }

    eventually(() -> assertThat(tasksOfAda("pending")).isEqualTo(60));
    eventually(() -> assertThat(metric("application", "todo_channel_lag_records")).isZero());

    assertThat(tasksOfAda("pending")).isEqualTo(60);
    assertThat(tasksOfAda("completed")).isEqualTo(60);
  }

  private long tasksOfAda(String status) {
    return todo.database(Service.TASK)
        .number("select count(*) from task where owner = ? and status = ?", ada.id(), status);
  }

  private EventClient listen(String server, Person person, String lastEventId) {
    EventClient client = EventClient.open(server, person.token(), lastEventId);
    clients.add(client);
    return client;
  }

  private static List<String> told(EventClient client) {
    return client.changes().stream().map(EventClient.Event::toString).toList();
  }

  private static List<Long> versions(EventClient client, long taskId) {
    return client.changes().stream()
        .filter(event -> event.taskId() == taskId)
        .map(EventClient.Event::version)
        .toList();
  }

  private static void printDelays(String where, EventClient client, Map<Long, Long> sent) {
    double[] millis =
        client.changes().stream()
            .mapToDouble(event -> (event.nanos() - sent.get(event.taskId())) / 1e6)
            .sorted()
            .toArray();
    System.out.printf(
        "From the request to the event, at %s: p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n",
        where, millis[99], millis[189], millis[199]);
  }

  private String tokenFor(String person, Duration lifetime) {
    Instant expiry = Instant.now().plus(lifetime);
    return Tokens.issued(todo, Tokens.claims("todo", person, ada.email(), expiry).build());
  }

  private Answer stream(String method, String token) {
    return new Request(method, first + "/api/tasks/stream").token(token).send();
  }

  private int openStreams() {
    return (int) metric("application", "todo_live_open_streams");
  }

  private double metric(String scope, String name) {
    return new Request("GET", first + "/metrics?scope=" + scope)
        .send()
        .expect(200)
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Asks for a stream, and never reads what comes. */
  private Socket deafClient() throws Exception {
    URI server = URI.create(first);
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    OutputStream out = socket.getOutputStream();
    out.write(
        ("GET /api/tasks/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + ada.token()
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  private long createdAt(String server, String title) {
    String body = Json.createObjectBuilder().add("title", title).build().toString();
    return new Task(postTo(server, "/api/tasks", body).expect(201).json()).id();
  }

  private Answer postTo(String server, String path, String body) {
    return new Request("POST", server + path).token(ada.token()).json(body).send();
  }

  private List<Long> publishedSince(Map<TopicPartition, Long> begin) {
    return todo.topics().since(Topics.TASK_EVENTS, begin).stream()
        .filter(TopicEvent::isOurs)
        .map(TopicEvent::data)
        .filter(data -> data.getString("user_id").equals(ada.id()))
        .map(data -> data.getJsonNumber("task_id").longValueExact())
        .collect(Collectors.toList());
  }
}
