package todo.task.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import todo.event.TaskData;
import todo.task.request.Person;
import todo.task.transfer.file.ImportFile;
import todo.task.transfer.json.JsonFormat;

class ImportPassTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Person ADA =
      new Person("ada", "ada@example.org", ZoneId.of("Europe/Berlin"));

  private final ImportReport report = new ImportReport(true);
  private final List<ImportedPart> taken = new ArrayList<>();
  private final List<Integer> batches = new ArrayList<>();

  @Test
  void aRuleThatIsMalformedOrNeverFiresIsLeftOutAndTold() throws IOException {
    read(
        """
        {"title": "a", "due_date": "2026-12-27T10:00:00Z", "recurrence": "FREQ=SOMETIMES"},
        {"title": "b", "due_date": "2026-12-27T10:00:00Z",
         "recurrence": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"},
        {"title": "c", "recurrence": "FREQ=DAILY"},
        {"title": "d", "due_date": "2026-12-27T10:00:00Z", "recurrence": "RRULE:freq=daily"}\
        """);

    assertThat(taken)
        .extracting(part -> part.task().data().recurrence() != null)
        .containsExactly(false, false, false, true);
    assertThat(problems())
        .containsExactly("1 recurrence true", "2 recurrence true", "4 recurrence true");
  }

  @Test
  void aReminderOfOldIsNotSentAgain() throws IOException {
    read(
        """
        {"title": "a", "due_date": "2026-11-24T10:05:00Z", "reminders": [
        {"remind_at": "2026-11-24T09:59:59Z", "method": "email"},
        {"remind_at": "2026-11-24T10:00:01Z", "method": "email"},
        {"minutes_before": 60, "method": "push"}]}\
        """);

    assertThat(data(0).reminders())
        .extracting(r -> r.remindAt().toString())
        .containsExactly("2026-11-24T10:00:01Z", "2026-11-24T09:05:00Z");
    assertThat(problems()).isEmpty();
  }

  @Test
  void whatIsTooMuchForATaskIsLeftOutOrMakesNone() throws IOException {
    String tags =
        IntStream.range(0, 10_000).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
    read(
        "{\"title\": \"a\", \"tags\": ["
            + tags
            + "]},\n"
            + "{\"title\": \""
            + "x".repeat(501)
            + "\"},\n"
            + "{\"title\": \" \"},\n"
            + "{\"title\": \"b\", \"description\": \""
            + "x".repeat(10_001)
            + "\"},\n"
            + "{\"title\": \"c\", \"comments\": [{\"text\": \""
            + "x".repeat(10_001)
            + "\"},"
            + " {\"text\": \"kept\"}, {\"text\": \" \"}]},\n"
            + "{\"title\": \"d\", \"tags\": [\"Ärger\", \"ÄRGER\", \"a\"]}");

    assertThat(taken).extracting(part -> part.task().data().title()).containsExactly("a", "c", "d");
    assertThat(data(0).tags()).isEmpty();
    assertThat(taken.get(1).task().comments()).containsExactly("kept");
    assertThat(data(2).tags()).containsExactly("Ärger", "a");
    assertThat(problems())
        .containsExactly(
            "1 tags true",
            "2 title false",
            "3 title false",
            "4 description false",
            "5 comments true");
  }

  @Test
  void aTaskThatIsInTheFileTwiceIsMadeOnce() throws IOException {
    read("{\"title\": \"a\", \"uid\": \"1\"},\n{\"title\": \"b\", \"uid\": \"1\"}");

    assertThat(taken).hasSize(1);
    assertThat(problems()).containsExactly("2 null false");
  }

  @Test
  void aCircleIsOpenedAndTold() throws IOException {
    read(
        "{\"title\": \"a\", \"id\": 1, \"parent_id\": 2},\n{\"title\": \"b\", \"id\": 2, \"parent_id\": 1}");

    assertThat(taken).extracting(ImportedPart::parentKey).containsExactly(null, "1");
    assertThat(problems()).containsExactly("1 parent true");
  }

  @Test
  void batchesAreSmallAndTheListsOfTheReportAreCut() throws IOException {
    read(
        IntStream.range(0, 3_001)
            .mapToObj(i -> "{\"title\": \"" + i + "\", \"x\": 1}")
            .collect(Collectors.joining(",\n")));

    assertThat(batches).hasSize(16).allMatch(size -> size <= 200);
    assertThat(taken).hasSize(3_001);
    JsonObject json = report.toJson(List.of());
    assertThat(json.getInt("problems_total")).isEqualTo(3_001);
    assertThat(json.getJsonArray("problems")).hasSize(1_000);
  }

  private TaskData data(int index) {
    return taken.get(index).task().data();
  }

  private List<String> problems() {
    return report.toJson(List.of()).getJsonArray("problems").getValuesAs(JsonObject.class).stream()
        .map(
            problem ->
                problem.getInt("line")
                    + " "
                    + (problem.isNull("field") ? null : problem.getString("field"))
                    + " "
                    + problem.getBoolean("made"))
        .toList();
  }

  private void read(String tasks) throws IOException {
    ImportPass pass =
        new ImportPass(
            ADA,
            NOW,
            report,
            batch -> {
              batches.add(batch.size());
              taken.addAll(batch);
            });
    byte[] file = ("{\"tasks\": [" + tasks + "]}").getBytes(StandardCharsets.UTF_8);
    try (ImportFile received = ImportFile.receive(new ByteArrayInputStream(file))) {
      new JsonFormat().read(received, pass);
    }
    pass.end();
  }
}
