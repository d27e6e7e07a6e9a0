package todo.task.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import todo.problem.ProblemException;

class PasswordHashingTest {
  private final PasswordHashing hashing = new PasswordHashing(new FastHash(), 1_000, 1);

  @Test
  void aPasswordMatchesItsHashAndNoOther() {
    String hash = hashing.hash("correct horse");
    assertThat(hashing.matches("correct horse", hash)).isTrue();
    assertThat(hashing.matches("correct horsE", hash)).isFalse();
  }

  @Test
  void nobodyHasAPassword() {
    assertThat(hashing.matches("nobody's password", null)).isFalse();
  }

  @Test
  void nobodysPasswordIsComparedAllTheSame() {
    AtomicInteger compared = new AtomicInteger();
    new PasswordHashing(
            new FastHash() {
              @Override
              public boolean verify(char[] password, String hash) {
                compared.incrementAndGet();
                return super.verify(password, hash);
              }
            },
            1_000,
            1)
        .matches("anything", null);
    assertThat(compared).hasValue(1);
  }

  @Test
  void aHashOfOtherParametersIsOutdatedAndStillHolds() {
    String old = new PasswordHashing(new FastHash(), 10, 1).hash("correct horse");
    assertThat(hashing.isOutdated(old)).isTrue();
    assertThat(hashing.matches("correct horse", old)).isTrue();
    assertThat(hashing.isOutdated(hashing.hash("correct horse"))).isFalse();
  }

  @Test
  void onlySoManyRunAtOnce() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    PasswordHashing two = new PasswordHashing(slow(running, most), 1_000, 2);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<String>> hashes = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        hashes.add(threads.submit(() -> two.hash("correct horse")));
      }
      for (Future<String> hash : hashes) {
        hash.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void whoIsInterruptedWhileWaitingIsToldToComeBack() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> hashing.hash("correct horse"))
        .satisfies(e -> assertThat(e.problem().status()).isEqualTo(503));
    assertThat(Thread.interrupted()).isTrue();
  }

  private static FastHash slow(AtomicInteger running, AtomicInteger most) {
    return new FastHash() {
      @Override
      public String generate(char[] password) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        Thread.yield();
        running.decrementAndGet();
        return super.generate(password);
      }
    };
  }
}
