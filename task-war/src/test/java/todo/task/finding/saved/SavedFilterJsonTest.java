package todo.task.finding.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todo.event.Json;
import todo.problem.ProblemException;

class SavedFilterJsonTest {
  private static final FilterData BEFORE = new FilterData("Now", "p1", "#4073ff", BigDecimal.ONE);

  @Test
  void aNewOneNeedsANameAndAnExpression() {
    assertThat(SavedFilterJson.readNew(Json.read("{\"name\":\" Now \",\"filter\":\"p1 | #a\"}")))
        .isEqualTo(new FilterData("Now", "p1 | #a", null, null));
  }

  @Test
  void aReplacementKeepsThePlaceAndNothingElse() {
    FilterData after =
        SavedFilterJson.replace(Json.read("{\"id\":7,\"name\":\"Then\",\"filter\":\"p2\"}"))
            .apply(BEFORE);

    assertThat(after).isEqualTo(new FilterData("Then", "p2", null, BigDecimal.ONE));
  }

  @Test
  void aPatchKeepsWhatItLeavesOut() {
    assertThat(SavedFilterJson.merge(Json.read("{\"filter\":\"p2\"}")).apply(BEFORE))
        .isEqualTo(new FilterData("Now", "p2", "#4073ff", BigDecimal.ONE));
    assertThat(SavedFilterJson.merge(Json.read("{\"color\":null}")).apply(BEFORE).color()).isNull();
  }

  @Test
  void namesAreTheSameInWhateverCaseAndWidth() {
    assertThat(new FilterData("Ｎｏｗ  or\u00a0THEN", "p1", null, null).key())
        .isEqualTo(new FilterData("now OR then", "p1", null, null).key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "{} -> name",
        "{\"name\":\"a\"} -> filter",
        "{\"name\":\"a\",\"filter\":\"p1 &\"} -> filter",
        "{\"name\":\"a\\nb\",\"filter\":\"p1\"} -> name",
        "{\"name\":\"a\",\"filter\":\"p1\",\"color\":\"red\"} -> color",
        "{\"name\":\"a\",\"filter\":\"p1\",\"position\":\"1\"} -> position",
        "{\"name\":\"a\",\"filter\":\"p1\",\"position\":1e15} -> position",
        "{\"name\":\"a\",\"filter\":\"p1\",\"position\":1e-31} -> position",
        "{\"name\":\"a\",\"filter\":\"p1\",\"owner\":\"eve\"} -> owner",
      })
  void whatIsWrongIsNamed(String body, String field) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> SavedFilterJson.readNew(Json.read(body)))
        .satisfies(e -> assertThat(e.problem().errors().get(0).field()).isEqualTo(field));
  }
}
