package todo.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "9, PT4M16S", "10, PT5M", "1000, PT5M"})
  void thePauseDoublesUpToFiveMinutes(int attempt, Duration pause) {
    assertThat(Backoff.after(attempt)).isEqualTo(pause);
  }
}
