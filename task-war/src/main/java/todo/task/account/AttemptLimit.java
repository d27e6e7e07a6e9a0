package todo.task.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import todo.problem.ProblemException;

/**
 * How often something may be tried by one address, or on one account: so many times at once, and
 * again as time refills the bucket.
 *
 * <p>Each replica counts for itself, and forgets those that it has not seen for longest. Shared
 * state: the map, guarded by this object's monitor.
 */
public final class AttemptLimit {
  private static final int MAX_REMEMBERED = 50_000;

  private final String what;
  private final int attempts;
  private final Duration window;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  /**
   * @param what is tried too often, for a person to read: "sign-ins with this e-mail"
   * @param attempts within the window; 0 for no limit
   */
  public AttemptLimit(String what, int attempts, Duration window) {
    this.what = what;
    this.attempts = attempts;
    this.window = window;
  }

  /**
   * Counts an attempt.
   *
   * @throws ProblemException 429 when there have been too many
   */
  public void take(String key) {
    if (attempts == 0) {
      return;
    }
    ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw ProblemException.tryLater(
          429, "Too many " + what + ".", Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /** An attempt that was none of those to be limited: it succeeded. */
  public void giveBack(String key) {
    if (attempts > 0) {
      bucket(key).addTokens(1);
    }
  }

  private synchronized Bucket bucket(String key) {
    return buckets.computeIfAbsent(
        key,
        k ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, window))
                .build());
  }
}
