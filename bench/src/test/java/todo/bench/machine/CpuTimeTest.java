package todo.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

  @Test
  void workTakesCpuTime() throws InterruptedException {
    long pid = ProcessHandle.current().pid();
    long begin = CpuTime.millis(pid);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }

    assertThat(CpuTime.millis(pid) - begin).isPositive();
  }

  @Test
  void aProcessThatHasEndedHasNone() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();

    assertThat(CpuTime.millis(process.pid())).isZero();
  }
}
