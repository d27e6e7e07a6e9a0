package todo.task.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
  private final Position position = new Position("Ab_-9", 5, 0, 7);

  @Test
  void itIsReadAsItWasWritten() {
    assertThat(position).hasToString("Ab_-9:5,0,7");
    assertThat(Position.parse("Ab_-9:5,0,7").map(Position::toString)).contains("Ab_-9:5,0,7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "x:",
        ":1",
        "x:1,",
        "x:-1",
        "x:1;2",
        "x:1,2\r\n",
        "x:٣",
        "x:9223372036854775808",
        "x y:1",
        "42"
      })
  void whatIsNoPositionIsNone(String text) {
    assertThat(Position.parse(text)).isEmpty();
  }

  @Test
  void aTextOfAnyLengthIsAnsweredAtOnce() {
    assertThat(Position.parse("x:" + "1,".repeat(1_000_000) + "1")).isEmpty();
    assertThat(Position.parse("x".repeat(10_000_000))).isEmpty();
  }

  @Test
  void aRecordMovesItsPartitionOnly() {
    assertThat(position.after(1, 41)).hasToString("Ab_-9:5,42,7");
    assertThat(position).hasToString("Ab_-9:5,0,7");
  }

  @Test
  void itKnowsWhatLiesAhead() {
    assertThat(position.isBefore(0, 4)).isFalse();
    assertThat(position.isBefore(0, 5)).isTrue();
  }

  @Test
  void twoPositionsTogetherHaveReadWhatEitherHas() {
    assertThat(position.or(new Position("Ab_-9", 3, 9, 7))).hasToString("Ab_-9:5,9,7");
  }

  @Test
  void itGoesBackNoFurtherThanTheTopicDoes() {
    assertThat(position.back(4, new Position("Ab_-9", 2, 0, 0))).hasToString("Ab_-9:2,0,3");
  }

  @Test
  void itIsWithinWhenNoPartitionIsOutside() {
    assertThat(within("Ab_-9:5,0,7", "Ab_-9:5,0,7")).isTrue();
    assertThat(within("Ab_-9:4,0,0", "Ab_-9:9,1,8")).isTrue();
    assertThat(within("Ab_-9:6,0,0", "Ab_-9:9,1,8")).as("too long ago").isFalse();
    assertThat(within("Ab_-9:4,0,0", "Ab_-9:9,1,6")).as("not there yet").isFalse();
  }

  @Test
  void anotherTopicsPositionIsNowhere() {
    assertThat(within("Other:0,0,0", "Other:9,9,9")).isFalse();
    assertThat(within("Ab_-9:0,0,0,0", "Ab_-9:9,9,9,9")).as("more partitions").isFalse();
  }

  private boolean within(String earliest, String latest) {
    Optional<Position> from = Position.parse(earliest);
    return position.isWithin(from.orElseThrow(), Position.parse(latest).orElseThrow());
  }
}
