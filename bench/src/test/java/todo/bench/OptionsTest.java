package todo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import todo.bench.Options.Subject;

class OptionsTest {

  @Test
  void withoutArgumentsEverythingIsMeasuredInThreeRounds() {
    Options options = Options.parse(new String[0]);

    assertThat(options.rounds()).isEqualTo(3);
    assertThat(options.only()).containsExactlyInAnyOrder(Subject.values());
    assertThat(options.scale()).isEqualTo(Scale.FULL);
  }

  @Test
  void someSubjectsCanBeChosen() {
    Options options = Options.parse(new String[] {"--only", "post,latency", "--rounds", "1"});

    assertThat(options.only()).containsExactlyInAnyOrder(Subject.POST, Subject.LATENCY);
    assertThat(options.rounds()).isEqualTo(1);
  }

  @Test
  void whatMakesNoSenseIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(new String[] {"--only", "posts"}))
        .withMessageContaining("posts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(new String[] {"--rounds", "0"}))
        .withMessageContaining("--rounds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(new String[] {"--rounds"}))
        .withMessageContaining("needs a value");
  }
}
