package todo.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What is wrong with a request is said in a problem that names the field, and changes nothing. */
@MicroShedTest
class BadRequestsIT {
  private static Person ada;
  private static Person eve;

  private final Todo todo = Todo.running();

  @BeforeAll
  static void peopleSignUp() {
    ada = Todo.running().signUp();
    eve = Todo.running().signUp();
  }

  private static String manyTags() {
    return IntStream.range(0, 10_000).mapToObj(i -> "\"t" + i + "\"").collect(joining(","));
  }

  /** A field, and a new task that is wrong in it alone. */
  static Stream<org.junit.jupiter.params.provider.Arguments> wrongTasks() {
    return Map.ofEntries(
            Map.entry("{}", "title"),
            Map.entry("{\"title\": null}", "title"),
            Map.entry("{\"title\": \" \"}", "title"),
            Map.entry("{\"title\": 7}", "title"),
            Map.entry("{\"title\": [\"a\"]}", "title"),
            Map.entry("{\"title\": \"" + "a".repeat(501) + "\"}", "title"),
            Map.entry("{\"title\": \"NUL \\u0000\"}", "title"),
            Map.entry("{\"title\": \"half \\ud83d\"}", "title"),
            Map.entry("{\"title\": \"\\u200b\\u202e\"}", "title"),
            Map.entry(with("\"description\": \"" + "a".repeat(10_001) + "\""), "description"),
            Map.entry(with("\"description\": 1"), "description"),
            Map.entry(with("\"status\": \"done\""), "status"),
            Map.entry(with("\"status\": 1"), "status"),
            Map.entry(with("\"due_date\": \"tomorrow\""), "due_date"),
            Map.entry(with("\"due_date\": \"2026-02-30T10:00:00Z\""), "due_date"),
            Map.entry(with("\"due_date\": \"2026-01-27\""), "time_zone"),
            Map.entry(with("\"due_date\": \"2026-01-27T10:00:00\""), "due_date"),
            Map.entry(with("\"all_day\": \"yes\""), "all_day"),
            Map.entry(with("\"time_zone\": \"Mars/Base\""), "time_zone"),
            Map.entry(with("\"priority\": 0"), "priority"),
            Map.entry(with("\"tags\": \"work\""), "tags"),
            Map.entry(with("\"tags\": [\"two words\"]"), "tags"),
            Map.entry(with("\"tags\": [" + manyTags() + "]"), "tags"),
            Map.entry(with("\"project_id\": 999999999"), "project_id"),
            Map.entry(with("\"parent_id\": 999999999"), "parent_id"),
            Map.entry(
                with("\"reminders\": [{\"minutes_before\": 30, \"method\": \"email\"}]"),
                "minutes_before"),
            Map.entry(with("\"recurrence\": \"FREQ=DAILY\""), "recurrence"),
            Map.entry(with("\"recurrence_from\": \"completion\""), "recurrence_from"),
            Map.entry(with("\"due_date\": 1790000000"), "due_date"),
            Map.entry(with("\"due_date\": \"+99999-01-01T00:00:00Z\""), "due_date"),
            Map.entry(
                with("\"due_date\": \"0001-01-01\", \"time_zone\": \"Asia/Tokyo\""), "due_date"),
            Map.entry(with("\"due_date\": \"9999-12-31T23:59:59-18:00\""), "due_date"),
            Map.entry(with("\"due_date\": \"2026-01-27\", \"time_zone\": \"UTC+1\""), "time_zone"),
            Map.entry(with("\"reminders\": \"soon\""), "reminders"),
            Map.entry(
                with("\"reminders\": [{\"minutes_befor\": 5, \"method\": \"email\"}]"),
                "minutes_befor"),
            Map.entry(with("\"reminders\": [1]"), "reminders"),
            Map.entry(with("\"reminders\": [{\"method\": \"email\"}]"), "remind_at"),
            Map.entry(with(reminder("2001-01-01T00:00:00Z", "email")), "remind_at"),
            Map.entry(with(reminder("2030-01-01T00:00:00Z", "pigeon")), "method"),
            Map.entry(with("\"titel\": \"typing mistake\""), "titel"),
            Map.entry(with("\"user_id\": \"" + UUID.randomUUID() + "\""), "user_id"))
        .entrySet()
        .stream()
        .map(e -> org.junit.jupiter.params.provider.Arguments.of(e.getValue(), e.getKey()));
  }

  @ParameterizedTest
  @MethodSource("wrongTasks")
  void aWrongFieldOfATaskIsNamed(String field, String body) {
    Answer answer = ada.post("/api/tasks", body).expectProblem(400);

    assertThat(answer.faultyFields()).anySatisfy(f -> assertThat(f).endsWith(field));
    assertThat(answer.json().getString("detail")).contains(field);
  }

  @Test
  void allWrongFieldsAreNamedAtOnce() {
    Answer answer =
        ada.post("/api/tasks", "{\"due_date\": \"x\", \"status\": \"y\"}").expectProblem(400);

    assertThat(answer.faultyFields()).contains("title", "due_date", "status");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "email     | {\"password\": \"long enough\", \"time_zone\": \"UTC\"}",
        "email     | {\"email\": \"nobody\", \"password\": \"long enough\", \"time_zone\":"
            + " \"UTC\"}",
        "email     | {\"email\": 7, \"password\": \"long enough\", \"time_zone\": \"UTC\"}",
        "password  | {\"email\": \"x@example.org\", \"time_zone\": \"UTC\"}",
        "password  | {\"email\": \"x@example.org\", \"password\": \"short\", \"time_zone\":"
            + " \"UTC\"}",
        "time_zone | {\"email\": \"x@example.org\", \"password\": \"long enough\", \"time_zone\":"
            + " \"Mars/Base\"}",
        "operator  | {\"email\": \"x@example.org\", \"password\": \"long enough\", \"time_zone\":"
            + " \"UTC\", \"operator\": true}",
      })
  void aWrongFieldOfAnAccountIsNamed(String field, String body) {
    Answer answer = todo.request("POST", "/api/accounts").json(body).send().expectProblem(400);

    assertThat(answer.faultyFields()).contains(field);
  }

  @Test
  void anEmailAddressBelongsToOneAccountInWhateverCase() {
    String account =
        "{\"email\": \"%s\", \"password\": \"long enough\", \"time_zone\": \"UTC\"}"
            .formatted(ada.email().toUpperCase(Locale.ROOT));

    Answer answer = todo.request("POST", "/api/accounts").json(account).send().expectProblem(409);

    assertThat(answer.faultyFields()).containsExactly("email");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "\"text\"",
        "{\"title\": \"a\"} x",
        "{\"title\": \"a\",}",
        "{\"title\": \"a\", \"title\": \"b\"}",
        "{\"title\": \"a\", \"priority\": 1e99999999999}",
        "{'title': 'a'}"
      })
  void whatIsNoJsonObjectIsRefused(String body) {
    ada.post("/api/tasks", body).expectProblem(400);
  }

  @Test
  void deeplyNestedJsonIsRefused() {
    String deep = "[".repeat(50_000) + "]".repeat(50_000);

    ada.post("/api/tasks", "{\"title\": " + deep + "}").expectProblem(400);
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] latin1 = "{\"title\": \"Käse\"}".getBytes(ISO_8859_1);

    ada.request("POST", "/api/tasks").body("application/json", latin1).send().expectProblem(400);
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    String body = with("\"description\": \"" + "a".repeat(300_000) + "\"");

    ada.post("/api/tasks", body).expectProblem(413);
  }

  @Test
  void aBodyThatCanNotBeReadToItsEndIsTheClientsFault() {
    for (String path : new String[] {"/api/tasks", "/api/sessions"}) {
      ada.request("POST", path)
          .header("Content-Encoding", "gzip")
          .body("application/json", new byte[] {0x1f, (byte) 0x8b, 'x'})
          .send()
          .expectProblem(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void anotherMediaTypeIsRefused(String mediaType) {
    byte[] body = "{\"title\": \"a\"}".getBytes(UTF_8);

    ada.request("POST", "/api/tasks").body(mediaType, body).send().expectProblem(415);
  }

  @Test
  void aChangeNeedsTheVersionItMeans() {
    Task task = ada.creates("mine");

    for (String method : new String[] {"PUT", "PATCH", "DELETE"}) {
      change(ada, method, task, null).expectProblem(428);
      change(ada, method, task, "\"99\"").expectProblem(412);
      change(ada, method, task, "1").expectProblem(412);
    }
    assertThat(ada.sees(task.id())).isEqualTo(task);
  }

  @Test
  void anothersTaskIsNotThere() {
    Task task = ada.creates("mine");

    eve.get(task.path()).expectProblem(404);
    for (String method : new String[] {"PUT", "PATCH", "DELETE"}) {
      change(eve, method, task, task.etag()).expectProblem(404);
    }
    eve.request("POST", task.path() + "/complete").send().expectProblem(404);
    eve.request("POST", task.path() + "/reopen").send().expectProblem(404);
    assertThat(eve.get("/api/tasks").expect(200).items()).isEmpty();
    assertThat(eve.auditEntries(task.id())).isEmpty();
    assertThat(eve.deliveries(task.id())).isEmpty();
    assertThat(ada.sees(task.id())).isEqualTo(task);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "99999999999999999999", "1.5", "%00"})
  void whatIsNoIdIsNotThere(String id) {
    assertThat(ada.get("/api/tasks/" + id).status()).isIn(400, 404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/tasks?limit=0, limit",
    "/api/tasks?limit=x, limit",
    "/api/tasks?cursor=x, cursor",
    "/api/tasks?status=x, status",
    "/api/audit/entries?task_id=x, task_id",
    "/api/audit/entries?limit=0, limit",
    "/api/analytics/me?from=x, from",
    "/api/analytics/me?from=2026-02-30, from",
    "/api/notifications/deliveries?task_id=x, task_id",
  })
  void aWrongParameterIsNamed(String path, String parameter) {
    assertThat(ada.get(path).expectProblem(400).faultyFields()).contains(parameter);
  }

  @Test
  void whatIsNotThereIsAProblemToo() {
    ada.get("/api/nothing").expectProblem(404);
    ada.request("DELETE", "/api/tasks").send().expectProblem(405);
  }

  private static Answer change(Person person, String method, Task task, String ifMatch) {
    Request request = person.request(method, task.path());
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return method.equals("DELETE")
        ? request.send()
        : request.json("{\"title\": \"changed\"}").send();
  }

  private static String with(String member) {
    return "{\"title\": \"a\", " + member + "}";
  }

  private static String reminder(String at, String method) {
    return "\"reminders\": [{\"remind_at\": \"" + at + "\", \"method\": \"" + method + "\"}]";
  }
}
