package todo.analytics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import todo.problem.Problem;
import todo.problem.ProblemException;

class DayRangeTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-01-26");

  @Test
  void withoutAnyItIsThirtyDaysThatEndToday() {
    DayRange range = DayRange.of(null, null, TODAY);

    assertThat(range.days()).hasSize(30).first().isEqualTo(LocalDate.parse("2025-12-28"));
    assertThat(range.to()).isEqualTo(TODAY);
  }

  @Test
  void eachEndHasItsOwnDefault() {
    assertThat(DayRange.of("2026-01-01", null, TODAY).to()).isEqualTo(TODAY);
    assertThat(DayRange.of(null, "2020-03-01", TODAY).from())
        .isEqualTo(LocalDate.parse("2020-02-01"));
  }

  @Test
  void aLeapYearFitsAndNotADayMore() {
    assertThat(DayRange.of("2024-01-01", "2024-12-31", TODAY).days()).hasSize(366);
    assertThat(fields("2024-01-01", "2025-01-01")).containsExactly("from");
  }

  @Test
  void whatIsNoDateIsNamed() {
    for (String wrong :
        List.of(
            "", "yesterday", "2026-1-1", "2026-02-30", "+12026-01-01", "2026-01-26T10:00:00Z")) {
      assertThat(fields(wrong, "2026-01-26")).containsExactly("from");
      assertThat(fields("2026-01-26", wrong)).containsExactly("to");
    }
    assertThat(fields("x", "y")).containsExactly("to", "from");
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    assertThat(fields("2026-01-27", null)).containsExactly("from");
  }

  private static List<String> fields(String from, String to) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> DayRange.of(from, to, TODAY));
    assertThat(refused.problem().status()).isEqualTo(400);
    return refused.problem().errors().stream().map(Problem.FieldError::field).toList();
  }
}
