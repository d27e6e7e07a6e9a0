package todo.task.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import todo.problem.ProblemException;

/**
 * How often something may be tried by one address, or on one account: so many times at once, and
 * again as time refills the bucket.
 *
 * <p>What proves to be none of those to be limited gives its place back. Whoever finds no place
 * while others have theirs undecided waits for them: right sign-ins at once then never refuse each
 * other, and yet there are never more wrong ones than places.
 *
 * <p>Each replica counts for itself, and forgets those that it has not seen for longest. Shared
 * state: the map, the places in it and the number of those that wait, guarded by this object's
 * monitor.
 */
public final class AttemptLimit {
  private static final int MAX_REMEMBERED = 50_000;
  private static final int MAX_WAITING = 200;
  private static final Duration MAX_WAIT = Duration.ofSeconds(20);

  private final String what;
  private final int attempts;
  private final Duration window;
  private final Map<String, Places> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Places> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };
  private int waiting;

  /**
   * @param what is tried too often, for a person to read: "sign-ins with this e-mail"
   * @param attempts within the window; 0 for no limit
   */
  public AttemptLimit(String what, int attempts, Duration window) {
    this.what = what;
    this.attempts = attempts;
    this.window = window;
  }

  private static final class Places {
    private final Bucket bucket;
    private int undecided;

    Places(Bucket bucket) {
      this.bucket = bucket;
    }
  }

  /** An attempt under way. */
  public final class Attempt implements AutoCloseable {
    private final Places places;
    private boolean counts;

    private Attempt(Places places) {
      this.places = places;
    }

    /** It is one of those to be limited. */
    public void count() {
      counts = true;
    }

    /** Decided: gives the place back unless it counts. */
    @Override
    public void close() {
      decide(places, counts);
    }
  }

  /**
   * Counts an attempt.
   *
   * @throws ProblemException 429 when there have been too many
   */
  public void take(String key) {
    try (Attempt attempt = begin(key)) {
      attempt.count();
    }
  }

  /**
   * Begins an attempt of which its end will tell whether it counts.
   *
   * @throws ProblemException 429 when there have been too many, 503 when too many are undecided
   */
  public synchronized Attempt begin(String key) {
    if (attempts == 0) {
      return new Attempt(null);
    }
    Places places = known.computeIfAbsent(key, k -> new Places(full()));
    long deadline = System.nanoTime() + MAX_WAIT.toNanos();
    ConsumptionProbe probe = places.bucket.tryConsumeAndReturnRemaining(1);
    while (!probe.isConsumed()) {
      if (places.undecided == 0) {
        Duration refill = Duration.ofNanos(probe.getNanosToWaitForRefill());
        throw ProblemException.tryLater(429, "Too many " + what + ".", refill);
      }
      awaitDecision(deadline);
      probe = places.bucket.tryConsumeAndReturnRemaining(1);
    }
    places.undecided++;
    return new Attempt(places);
  }

  private synchronized void decide(Places places, boolean counts) {
    if (places == null) {
      return;
    }
    if (!counts) {
      places.bucket.addTokens(1);
    }
    places.undecided--;
    notifyAll();
  }

  private void awaitDecision(long deadline) {
    long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (waiting == MAX_WAITING || millis <= 0) {
      throw busy();
    }
    waiting++;
    try {
      wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      waiting--;
    }
  }

  private static ProblemException busy() {
    return ProblemException.tryLater(
        503, "Too many try this at this moment.", Duration.ofSeconds(5));
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, window))
        .build();
  }
}
