package todo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todo.event.Json;

class ProjectJsonTest {
  private static final ProjectData GARDEN =
      new ProjectData(new ProjectName("Garden"), new ProjectColor("#4073ff"), true);

  @Test
  void aNameIsEnough() {
    assertThat(ProjectJson.readNew(Json.read("{\"name\": \"Garden\"}")))
        .isEqualTo(new ProjectData(new ProjectName("Garden"), null, false));
  }

  @Test
  void everyFieldIsRead() {
    String body = "{\"name\": \"Garden\", \"color\": \"#4073ff\", \"archived\": true}";

    assertThat(ProjectJson.readNew(Json.read(body))).isEqualTo(GARDEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name     | {}",
        "name     | {\"name\": null}",
        "name     | {\"name\": 7}",
        "name     | {\"name\": \"a\\u0000\"}",
        "color    | {\"name\": \"a\", \"color\": \"blue\"}",
        "color    | {\"name\": \"a\", \"color\": 255}",
        "archived | {\"name\": \"a\", \"archived\": \"true\"}",
        "id       | {\"name\": \"a\", \"id\": 1}",
      })
  void aWrongFieldIsNamed(String field, String body) {
    assertThatThrownBy(() -> ProjectJson.readNew(Json.read(body)))
        .hasMessageStartingWith("400 " + field + " ");
  }

  @Test
  void whatAPatchLeavesOutStays() {
    assertThat(ProjectJson.merge(Json.read("{}")).apply(GARDEN)).isEqualTo(GARDEN);
    assertThat(ProjectJson.merge(Json.read("{\"name\": \"Park\"}")).apply(GARDEN))
        .isEqualTo(new ProjectData(new ProjectName("Park"), GARDEN.color(), true));
  }

  @Test
  void nullRemoves() {
    assertThat(ProjectJson.merge(Json.read("{\"color\": null, \"archived\": null}")).apply(GARDEN))
        .isEqualTo(new ProjectData(GARDEN.name(), null, false));
    assertThatThrownBy(() -> ProjectJson.merge(Json.read("{\"name\": null}")))
        .hasMessageContaining("name is missing");
  }

  @Test
  void aMoveSaysAfterWhich() {
    assertThat(ProjectJson.after(Json.read("{\"after\": 7}"))).isEqualTo(7);
    assertThat(ProjectJson.after(Json.read("{\"after\": null}"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"after\": \"7\"}", "{\"after\": 1.5}", "{\"after\": 1e99}"})
  void aMoveToNoProjectNamesTheField(String body) {
    assertThatThrownBy(() -> ProjectJson.after(Json.read(body)))
        .hasMessageStartingWith("400 after ");
  }
}
