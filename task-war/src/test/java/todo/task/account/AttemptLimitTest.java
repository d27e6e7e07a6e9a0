package todo.task.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import todo.problem.ProblemException;
import todo.task.account.AttemptLimit.Attempt;

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
  void whatProvesToBeNoneOfThemDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      limit.begin("ann").close();
    }
    take(3, "ann");
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> limit.take("ann"));
  }

  @Test
  void whoFindsAllPlacesUndecidedWaitsAndGetsTheOneThatIsGivenBack() throws Exception {
    Attempt first = limit.begin("ann");
    take(2, "ann");
    FutureTask<Attempt> next = inBackground();

    first.close();

    assertThat(next.get(10, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void whoFindsAllPlacesUndecidedWaitsAndIsRefusedWhenTheyCount() throws Exception {
    Attempt first = limit.begin("ann");
    take(2, "ann");
    FutureTask<Attempt> next = inBackground();

    first.count();
    first.close();

    assertThatThrownBy(() -> next.get(10, TimeUnit.SECONDS)).hasMessageContaining("429");
  }

  @Test
  void anyNumberOfRightOnesAtOnceIsNeverRefused() throws Exception {
    List<FutureTask<Attempt>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      all.add(
          inThread(
              () -> {
                try (Attempt attempt = limit.begin("ann")) {
                  Thread.yield();
                  return attempt;
                }
              }));
    }
    for (FutureTask<Attempt> each : all) {
      assertThat(each.get(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  /** Begins an attempt in another thread, and returns once that one waits. */
  private FutureTask<Attempt> inBackground() {
    FutureTask<Attempt> task = new FutureTask<>(() -> limit.begin("ann"));
    Thread thread = new Thread(task);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING && !task.isDone()) {
      Thread.onSpinWait();
    }
    assertThat(task.isDone()).isFalse();
    return task;
  }

  private static FutureTask<Attempt> inThread(Callable<Attempt> work) {
    FutureTask<Attempt> task = new FutureTask<>(work);
    new Thread(task).start();
    return task;
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
