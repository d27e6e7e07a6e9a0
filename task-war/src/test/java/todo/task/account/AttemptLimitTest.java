package todo.task.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import todo.problem.ProblemException;

class AttemptLimitTest {
  private final AttemptLimit limit = new AttemptLimit("tries", 3, Duration.ofHours(1));

  @Test
  void oneAttemptTooManyIsRefusedFor429() {
    take(3, "ann");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> limit.take("ann"))
        .satisfies(e -> assertThat(e.problem().status()).isEqualTo(429))
        .satisfies(e -> assertThat(e.problem().detail()).isEqualTo("Too many tries."));
  }

  @Test
  void eachKeyHasItsOwn() {
    take(3, "ann");
    assertThatCode(() -> take(3, "bob")).doesNotThrowAnyException();
  }

  @Test
  void whatWasGivenBackDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      limit.take("ann");
      limit.giveBack("ann");
    }
    assertThatCode(() -> take(3, "ann")).doesNotThrowAnyException();
  }

  @Test
  void givingBackMoreThanWasTakenAllowsNoMore() {
    limit.giveBack("ann");
    take(3, "ann");
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> limit.take("ann"));
  }

  @Test
  void zeroIsNoLimit() {
    AttemptLimit none = new AttemptLimit("tries", 0, Duration.ofHours(1));
    assertThatCode(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                none.take("ann");
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void ofManyKeysTheOldestAreForgotten() {
    take(3, "ann");
    for (int i = 0; i < 60_000; i++) {
      limit.take("key " + i);
    }
    assertThatCode(() -> take(3, "ann")).doesNotThrowAnyException();
  }

  private void take(int times, String key) {
    for (int i = 0; i < times; i++) {
      limit.take(key);
    }
  }
}
