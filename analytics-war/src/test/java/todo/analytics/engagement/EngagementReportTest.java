package todo.analytics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

class EngagementReportTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-25");
  private static final DayRange RANGE = new DayRange(FIRST, FIRST.plusDays(2));

  private final JsonObject json =
      EngagementReport.of(
              RANGE,
              ZoneId.of("Europe/Istanbul"),
              Map.of(
                  FIRST,
                  new DayCount(FIRST, 3, 1, 0, 5),
                  FIRST.plusDays(2),
                  new DayCount(FIRST.plusDays(2), 1, 0, 1, 2)))
          .toJson();

  @Test
  void everyDayOfTheRangeIsThereInOrder() {
    assertThat(json.getJsonArray("days"))
        .extracting(day -> day.asJsonObject().getString("day"))
        .containsExactly("2026-01-25", "2026-01-26", "2026-01-27");
    assertThat(json.getJsonArray("days").getJsonObject(1).getInt("created")).isZero();
  }

  @Test
  void totalsAreTheSums() {
    assertThat(json.getJsonObject("totals"))
        .hasToString("{\"created\":4,\"completed\":1,\"deleted\":1,\"events\":7}");
  }

  @Test
  void aPersonWithoutAZoneHasUtc() {
    assertThat(EngagementReport.of(RANGE, ZoneOffset.UTC, Map.of()).toJson().getString("time_zone"))
        .isEqualTo("UTC");
  }

  @Test
  void theDocumentationNamesEveryMember() {
    assertThat(json).containsOnlyKeys(names(EngagementDocument.class));
    assertThat(json.getJsonObject("totals"))
        .containsOnlyKeys(names(EngagementDocument.CountsDocument.class));
    assertThat(json.getJsonArray("days").getJsonObject(0))
        .containsOnlyKeys(names(EngagementDocument.DayDocument.class));
  }

  private static List<String> names(Class<?> document) {
    return Arrays.stream(document.getRecordComponents()).map(EngagementReportTest::name).toList();
  }

  private static String name(RecordComponent component) {
    String name = component.getAccessor().getAnnotation(Schema.class).name();
    return name.isEmpty() ? component.getName() : name;
  }
}
