package todo.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void aQuantileIsAValueThatWasMeasured() {
    Sample sample = new Sample();
    IntStream.rangeClosed(1, 200).forEach(sample::add);

    assertThat(sample.median()).isEqualTo(100);
    assertThat(sample.quantile(0.99)).isEqualTo(198);
    assertThat(sample.quantile(1)).isEqualTo(200);
  }

  @Test
  void theMedianOfThreeRoundsIsTheMiddleOne() {
    Sample sample = new Sample();
    sample.add(0.7);
    sample.add(0.1);
    sample.add(0.3);

    assertThat(sample.median()).isEqualTo(0.3);
  }

  @Test
  void nothingMeasuredHasNoQuantile() {
    assertThatIllegalStateException().isThrownBy(() -> new Sample().median());
  }
}
