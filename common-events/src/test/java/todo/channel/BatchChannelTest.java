package todo.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchChannelTest {

  @Test
  void keepsTwoBatchesOfUsualRecordsUnderWay() {
    assertThat(BatchChannel.window(500, 500 * 1_000, 2_000)).isEqualTo(4_000);
  }

  @Test
  void keepsNoMoreLargeRecordsUnderWayThanFit() {
    assertThat(BatchChannel.window(100, 100L * 80 * 1_024, 2_000)).isEqualTo(204);
  }

  @Test
  void alwaysAsksForOneAtLeast() {
    assertThat(BatchChannel.window(1, 64L * 1_024 * 1_024, 2_000)).isEqualTo(1);
  }

  @Test
  void takesRecordsWithoutValueForSmallOnes() {
    assertThat(BatchChannel.window(3, 0, 2_000)).isEqualTo(4_000);
  }
}
