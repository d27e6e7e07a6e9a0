package todo.task.transfer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todo.task.transfer.Found;
import todo.task.transfer.file.UnreadableFileException;

class JsonFormatTest {

  @Test
  void tasksMayStandBeforeTheProjectsThatTheyNameByTheirIds() {
    Found found =
        read(
            "{\"tasks\": [{\"title\": \"Milk\", \"project_id\": 7}],"
                + " \"projects\": [{\"id\": 7, \"name\": \"Home\", \"archived\": true}]}");

    assertThat(found.projects)
        .singleElement()
        .hasToString("FileProject[line=1, name=Home, color=null, archived=true]");
    assertThat(found.tasks.get(0).project()).isEqualTo("Home");
    assertThat(found.problems).isEmpty();
  }

  @Test
  void whatIsWrongIsLeftOutAndToldWithItsLine() {
    Found found =
        read(
            """
            {"tasks": [
            {"title": "a", "priority": 9, "colour": "red", "project_id": 1},
            {"title": "b", "reminders": [{"minutes_before": 5, "method": "email"}]},
            {"title": "c", "status": "done", "tags": "home", "comments": [1]},
            {"title": ["d"]},
            7,
            {"title": "e", "due_date": "2026-12-27T10:00:00Z", "due_time_zone": "Mars/Olympus"}
            ], "people": [{}]}
            """);

    assertThat(found.titles()).containsExactly("a", "b", "c", "e");
    assertThat(found.problemLines())
        .containsExactlyInAnyOrder(
            "2 colour true",
            "2 priority true",
            "2 project_id true",
            "3 minutes_before true",
            "4 status true",
            "4 tags true",
            "4 comments true",
            "5 title false",
            "6 null false",
            "7 due_time_zone true",
            "8 people false");
    assertThat(found.tasks.get(3).data().due().zone()).isNull();
  }

  @Test
  void theTrashIsLeftOut() {
    Found found =
        read("{\"tasks\": [{\"title\": \"a\", \"deleted_at\": \"2026-12-27T10:00:00Z\"}]}");

    assertThat(found.tasks).isEmpty();
    assertThat(found.leftOut).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "[]",
        "{",
        "{\"tasks\": [{\"title\": \"a\"}",
        "{\"tasks\": [{\"title\": \"a\"}]} x",
        "{\"tasks\": [{\"title\" \"a\"}]}",
        "{\"tasks\": [{\"title\": \"\\x\"}]}",
        "{\"tasks\": [{\"id\": 1e99999999999}]}",
        "{\"version\": 2}",
        "{\"version\": \"1\"}"
      })
  void whatIsNotSuchAFileMakesNothing(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void aBreakInTheFileIsNamedByItsLine() {
    assertThatThrownBy(() -> read("{\"tasks\": [\n{\"title\": \"a\"},\n{\"title\": tru}\n]}"))
        .hasMessageContaining("Line 3");
  }

  @Test
  void deepNestingIsRefusedBeforeTheParserFails() {
    assertThatThrownBy(() -> read("{\"tasks\": " + "[".repeat(1_000_000)))
        .hasMessageContaining("nested deeper than 32");
    assertThatThrownBy(() -> read("{\"x\": " + "{\"a\":".repeat(1_000_000)))
        .hasMessageContaining("nested deeper than 32");
  }

  @Test
  void aValueWithoutEndIsRefused() {
    assertThatThrownBy(() -> read("{\"tasks\": [{\"title\": \"" + "x".repeat(2_000_000)))
        .hasMessageContaining("value of over");
    assertThatThrownBy(() -> read("{\"tasks\": [{\"id\": " + "1".repeat(2_000_000)))
        .hasMessageContaining("value of over");
  }

  @Test
  void aTaskOfTooManyValuesIsSkippedWithoutBeingKept() {
    String values = "1,".repeat(3_000_000) + "1";

    Found found =
        read("{\"tasks\": [{\"title\": \"a\", \"x\": [" + values + "]},\n{\"title\": \"b\"}]}");

    assertThat(found.titles()).containsExactly("b");
    assertThat(found.problemLines()).containsExactly("1 null false");
  }

  @Test
  void tenThousandTagsAreRead() {
    String tags =
        IntStream.range(0, 10_000).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));

    assertThat(read("{\"tasks\": [{\"title\": \"a\", \"tags\": [" + tags + "]}]}").tasks)
        .singleElement()
        .satisfies(task -> assertThat(task.data().tags()).hasSize(10_000));
  }

  private static Found read(String text) {
    return Found.in(new JsonFormat(), text);
  }
}
