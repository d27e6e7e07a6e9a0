package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import todo.local.Service;

/**
 * What must have come of a workload, whatever died meanwhile: each change in each place exactly
 * once. A task's row is the truth; every version of it is one change of one field.
 */
final class Effects {
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final Workload workload;
  private final Todo todo;

  Effects(Workload workload) {
    this.workload = workload;
    this.todo = workload.todo();
  }

  void assertAll() {
    Map<Long, Long> versions = versions();
    assertThat(versions.keySet()).as("a row for each 201").isEqualTo(workload.answered());
    eventually(PATIENCE, () -> assertThat(audited()).isEqualTo(expectedAudit(versions)));
    eventually(PATIENCE, () -> assertThat(counted()).isEqualTo(expectedCounts()));
    eventually(
        PATIENCE,
        () ->
            assertThat(todo.database(Service.TASK).number("select count(*) from outbox")).isZero());
    assertOrder(
        Topics.TASK_EVENTS, todo.topics().since(Topics.TASK_EVENTS, workload.taskEventsBefore()));
    assertOrder(
        Topics.TASK_UPDATES,
        todo.topics().since(Topics.TASK_UPDATES, workload.taskUpdatesBefore()));
    assertReminders();
    assertThat(todo.operator().get("/api/audit/verify").expect(200).json().getBoolean("valid"))
        .as("the audit chain verifies")
        .isTrue();
  }

  /** By task. */
  private Map<Long, Long> versions() {
    return byTask(
        todo.database(Service.TASK)
            .rows(
                "select id as task_id, version as n from task where owner = any(?)",
                (Object) workload.peopleIds()));
  }

  /** created, later versions, and fields updated, by task. */
  private Map<Long, String> audited() {
    Map<Long, Map<String, Long>> counts = new HashMap<>();
    for (Map<String, Object> row :
        todo.database(Service.AUDIT)
            .rows(
                "select task_id, case type when 'todo.task.created' then 'created'"
                    + " when 'todo.task.field_updated' then 'field' else 'changed' end as kind,"
                    + " count(*) as n from entry where user_id = any(?) group by 1, 2",
                (Object) workload.peopleIds())) {
      counts
          .computeIfAbsent(number(row, "task_id"), id -> new TreeMap<>())
          .put((String) row.get("kind"), number(row, "n"));
    }
    return counts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
  }

  private static Map<Long, String> expectedAudit(Map<Long, Long> versions) {
    Map<Long, String> expected = new HashMap<>();
    versions.forEach(
        (task, version) -> {
          Map<String, Long> counts = new TreeMap<>(Map.of("created", 1L));
          if (version > 1) {
            counts.put("changed", version - 1);
            counts.put("field", version - 1);
          }
          expected.put(task, counts.toString());
        });
    return expected;
  }

  /** created and completed, by person. */
  private Map<String, String> counted() {
    return perPerson(
        Service.ANALYTICS,
        "select user_id, sum(created) as created, sum(completed) as completed from daily_activity"
            + " where user_id = any(?) group by 1");
  }

  private Map<String, String> expectedCounts() {
    return perPerson(
        Service.TASK,
        "select owner as user_id, count(*) as created,"
            + " count(*) filter (where status = 'completed') as completed from task"
            + " where owner = any(?) group by 1");
  }

  private Map<String, String> perPerson(Service service, String sql) {
    Map<String, String> all = new TreeMap<>();
    for (Map<String, Object> row :
        todo.database(service).rows(sql, (Object) workload.peopleIds())) {
      all.put((String) row.get("user_id"), number(row, "created") + "+" + number(row, "completed"));
    }
    return all;
  }

  /** An event may lie there twice; the first occurrences are in the order of the changes. */
  private void assertOrder(String topic, List<TopicEvent> events) {
    Set<String> people = Set.of(workload.peopleIds());
    Set<String> seen = new HashSet<>();
    Map<String, Long> last = new HashMap<>();
    for (TopicEvent event : events) {
      if (event.isOurs()
          && people.contains(event.data().getString("user_id"))
          && seen.add(event.id())) {
        Long before = last.put(event.key(), event.sequence());
        assertThat(event.sequence())
            .as(topic + ", task " + event.key() + ", after " + before)
            .isGreaterThan(before == null ? 0 : before);
      }
    }
    assertThat(last).isNotEmpty();
  }

  private void assertReminders() {
    eventually(
        PATIENCE,
        () ->
            assertThat(reminderStates())
                .as("every reminder was sent")
                .hasSize(workload.withReminder().size())
                .allSatisfy((task, state) -> assertThat(state).isIn("accepted", "unconfirmed")));
    List<String> messages =
        todo.mail().all().stream()
            .filter(mail -> workload.people().stream().anyMatch(p -> p.email().equals(mail.to())))
            .map(MailFolder.Mail::messageId)
            .toList();
    assertThat(messages).as("no reminder was mailed twice").doesNotHaveDuplicates();
    long accepted = reminderStates().values().stream().filter("accepted"::equals).count();
    assertThat(messages.size())
        .as("what was accepted is in the mail folder")
        .isBetween((int) accepted, workload.withReminder().size());
  }

  private Map<Long, String> reminderStates() {
    Map<Long, String> states = new HashMap<>();
    todo.database(Service.NOTIFIER)
        .rows(
            "select task_id, state from reminder where user_id = any(?)",
            (Object) workload.peopleIds())
        .forEach(row -> states.put(number(row, "task_id"), (String) row.get("state")));
    assertThat(new TreeSet<>(states.keySet())).isEqualTo(new TreeSet<>(workload.withReminder()));
    return states;
  }

  private static Map<Long, Long> byTask(List<Map<String, Object>> rows) {
    ToLongFunction<Map<String, Object>> id = row -> number(row, "task_id");
    return rows.stream().collect(Collectors.toMap(id::applyAsLong, row -> number(row, "n")));
  }

  private static long number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).longValue();
  }
}
