package todo.notifier.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a thread that waits; a ring while it does not wait is kept for when it does. */
final class Alarm {
  private final Semaphore rung = new Semaphore(0);

  void ring() {
    rung.release();
  }

  void await(Duration atMost) throws InterruptedException {
    if (rung.tryAcquire(Math.max(atMost.toNanos(), 0), TimeUnit.NANOSECONDS)) {
      rung.drainPermits();
    }
  }
}
