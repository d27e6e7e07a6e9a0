package todo.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
  @ParameterizedTest
  @CsvSource({
    ",      ,     1",
    "3,     ,     4",
    "3.25,  ,     4",
    "-0.5,  ,     0",
    ",      1,    0",
    ",      0.25, 0",
    ",      -0.5, -1",
    "1,     2,    1.5",
    "1,     3,    2",
    "-1,    0,    -0.5",
    "1.5,   1.75, 1.625",
  })
  void aPositionLiesBetweenItsNeighbours(BigDecimal before, BigDecimal after, BigDecimal expected) {
    assertThat(Position.between(before, after)).isEqualByComparingTo(expected);
  }

  @Test
  void whatIsMovedIntoTheSameGapAgainAndAgainStaysInOrderUntilItIsTooFine() {
    BigDecimal low = new BigDecimal("499");
    BigDecimal high = new BigDecimal("500");
    int moves = 0;
    while (!Position.isTooFine(Position.between(low, high))) {
      BigDecimal next = Position.between(low, high);
      assertThat(next).isGreaterThan(low).isLessThan(high);
      low = moves++ % 2 == 0 ? next : low;
      high = moves % 2 == 0 ? next : high;
    }

    assertThat(moves).isEqualTo(20);
  }
}
