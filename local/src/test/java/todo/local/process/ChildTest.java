package todo.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PROBING = Duration.ofMillis(100);

  @TempDir Path folder;
  private final List<String> states = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger probes = new AtomicInteger();
  private final AtomicInteger exitCode = new AtomicInteger();
  private volatile IntPredicate lives = probe -> true;
  private Child child;

  @AfterEach
  void stop() {
    child.stop(PATIENCE);
  }

  @Test
  void aKilledProcessIsStartedAgain() {
    start("exec sleep 600");
    long first = child.pid().orElseThrow();
    child.kill9();
    await().until(() -> child.answers() && child.pid().orElse(first) != first);
    assertThat(states)
        .containsExactly("STARTING", "READY", "DOWN exit code 137", "STARTING", "READY");
  }

  @Test
  void aProcessThatDoesNotLiveAnyMoreIsStartedAgain() {
    start("exec sleep 600");
    long first = child.pid().orElseThrow();
    lives = probe -> false;
    await().until(() -> child.pid().orElse(first) != first);
    lives = probe -> true;
    await().until(child::answers);
    assertThat(states)
        .startsWith("STARTING", "READY", "DOWN killed, since it did not live any more", "STARTING");
  }

  @Test
  void aProcessIsNotEndedForTwoBadAnswers() {
    lives = probe -> probe % 3 == 0;
    start("exec sleep 600");
    long first = child.pid().orElseThrow();
    await().until(() -> probes.get() > 10);
    assertThat(child.pid()).hasValue(first);
  }

  @Test
  void aProcessThatStandsStillEndsInGoodOrderAllTheSame() {
    start("exec sleep 600");
    child.freeze();
    child.stop(PATIENCE);
    assertThat(exitCode).hasValue(143); // of SIGTERM
  }

  @Test
  void aHeldProcessStaysDownUntilItIsReleased() {
    start("exec sleep 600");
    child.hold();
    await().until(() -> child.state() == Child.State.HELD);
    assertThat(child.pid()).isEmpty();
    assertThat(child.answers()).isFalse();
    child.release();
    await().until(child::answers);
  }

  @Test
  void aProcessThatEndsAgainAndAgainFailsTheStartWithTheEndOfItsLog() {
    child = child("echo no such luck; exit 3");
    child.start();
    assertThatThrownBy(() -> child.firstReady().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("test does not start")
        .hasMessageContaining("no such luck");
  }

  @Test
  void aStoppedProcessIsNotStartedAgain() {
    start("exec sleep 600");
    child.stop(PATIENCE);
    assertThat(child.pid()).isEmpty();
    assertThat(states).last().isEqualTo("STOPPED");
  }

  private void start(String script) {
    child = child(script);
    child.start();
    child.firstReady().join();
  }

  private Child child(String script) {
    Path log = folder.resolve("logs/test.log");
    return new Child(
        new ScriptPart(script, log, () -> lives.test(probes.incrementAndGet()), exitCode::set),
        log,
        new ProcessTable(folder.resolve("processes")),
        (changed, state, detail) -> states.add((state + " " + detail).strip()),
        PROBING);
  }

  /** Ready as soon as it runs; two failed starts are enough. */
  private record ScriptPart(String script, Path log, BooleanSupplier probe, IntConsumer ended)
      implements Part {
    @Override
    public void afterStop(int exitCode) {
      ended.accept(exitCode);
    }

    @Override
    public boolean lives() {
      return probe.getAsBoolean();
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public int port() {
      return 1;
    }

    @Override
    public void prepare() {}

    @Override
    public ProcessBuilder command() {
      return new ProcessBuilder("sh", "-c", script);
    }

    @Override
    public boolean answers() {
      return script.startsWith("exec");
    }

    @Override
    public int attempts() {
      return 2;
    }

    @Override
    public String excerpt() {
      return LogText.tail(log, 5);
    }
  }
}
