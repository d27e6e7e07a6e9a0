package todo.runtime;

import java.util.concurrent.TimeUnit;

/**
 * The pauses between attempts at what fails: 100 ms, then each twice the one before. For one
 * thread.
 */
public final class Pause {
  private static final long FIRST_MILLIS = 100;

  private final long longestMillis;
  private long millis = FIRST_MILLIS;

  public Pause(long longestMillis) {
    this.longestMillis = longestMillis;
  }

  public void sleep() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
    millis = Math.min(2 * millis, longestMillis);
  }

  /** After an attempt that did not fail. */
  public void reset() {
    millis = FIRST_MILLIS;
  }
}
