package todo.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todo.event.Json;
import todo.problem.ProblemException;
import todo.task.quickadd.english.EnglishQuickAdd;

class ParsedTaskJsonTest {
  private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Person ADA = new Person("ada", null, ZoneId.of("Europe/Berlin"));

  @Test
  void zoneAndMomentAreTheCallersUnlessTheyAreGiven() {
    assertThat(read("{\"text\":\"a\"}"))
        .isEqualTo(new ParsedTaskJson.Request("a", ADA.zone(), NOW));
    assertThat(
            read(
                "{\"text\":\"a\",\"time_zone\":\"Asia/Tokyo\",\"at\":\"2026-03-11T23:30:00-05:00\"}"))
        .isEqualTo(
            new ParsedTaskJson.Request(
                "a", ZoneId.of("Asia/Tokyo"), Instant.parse("2026-03-12T04:30:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | text is missing",
        "{\"text\":\" \"} | text must not be blank",
        "{\"text\":7} | text must be a string",
        "{\"text\":\"a\",\"time_zone\":\"Mars/Base\"} | time_zone must be an IANA time zone",
        "{\"text\":\"a\",\"at\":\"noon\"} | at must be an RFC 3339 date-time",
        "{\"text\":\"a\",\"at\":\"9999-12-31T00:00:00Z\"} | at must lie between",
        "{\"text\":\"a\",\"zone\":\"UTC\"} | zone is not a field",
      })
  void aWrongFieldIsNamed(String body, String error) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(error);
  }

  @Test
  void aTextThatIsTooLongIsNamed() {
    assertThatThrownBy(() -> read("{\"text\":\"" + "x".repeat(1_001) + "\"}"))
        .hasMessageContaining("text must be at most 1000 characters long");
  }

  @Test
  void everyFieldIsThereBeItNull() {
    assertThat(write("Milk"))
        .isEqualTo(
            "{\"title\":\"Milk\",\"due_date\":null,\"all_day\":false,\"time_zone\":\"Europe/Berlin\","
                + "\"priority\":null,\"tags\":[],\"project\":null,\"recurrence\":null,"
                + "\"recurrence_from\":null,\"reminders\":[],\"understood\":[]}");
  }

  @Test
  void whatIsUnderstoodIsWritten() {
    assertThat(write("Milk every! friday 5pm remind me 1h before #home p2 +Work"))
        .isEqualTo(
            "{\"title\":\"Milk\",\"due_date\":\"2026-03-13T16:00:00Z\",\"all_day\":false,"
                + "\"time_zone\":\"Europe/Berlin\",\"priority\":2,\"tags\":[\"home\"],"
                + "\"project\":\"Work\",\"recurrence\":\"FREQ=WEEKLY;BYDAY=FR\","
                + "\"recurrence_from\":\"completion\",\"reminders\":[\"2026-03-13T15:00:00Z\"],"
                + "\"understood\":["
                + "{\"text\":\"every! friday\",\"from\":5,\"to\":18,\"as\":\"recurrence\"},"
                + "{\"text\":\"5pm\",\"from\":19,\"to\":22,\"as\":\"time\"},"
                + "{\"text\":\"remind me 1h before\",\"from\":23,\"to\":42,\"as\":\"reminder\"},"
                + "{\"text\":\"#home\",\"from\":43,\"to\":48,\"as\":\"tag\"},"
                + "{\"text\":\"p2\",\"from\":49,\"to\":51,\"as\":\"priority\"},"
                + "{\"text\":\"+Work\",\"from\":52,\"to\":57,\"as\":\"project\"}]}");
  }

  private static ParsedTaskJson.Request read(String body) {
    return ParsedTaskJson.read(Json.read(body), ADA, CLOCK);
  }

  private static String write(String text) {
    return Json.write(
        ParsedTaskJson.write(new EnglishQuickAdd().parse(text, ADA.zone(), NOW, Set.of("Work"))));
  }
}
