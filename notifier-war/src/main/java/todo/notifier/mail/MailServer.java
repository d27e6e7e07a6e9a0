package todo.notifier.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What the senders know of the mail server's state: while it does not answer, one of them tries it
 * now and then, and the mails of the others wait.
 *
 * <p>Shared state, guarded by this object's lock.
 */
@ApplicationScoped
public class MailServer {
  private static final long LONGEST_PAUSE_SECONDS = 30;

  private String failure = "not tried yet";
  private boolean reachable;
  private int failures;
  private long pausedUntil;

  /** A connection was made. */
  synchronized void answered() {
    reachable = true;
    failure = null;
    failures = 0;
  }

  /** No connection could be made. */
  synchronized void didNotAnswer(String reason) {
    reachable = false;
    failure = reason;
    long seconds = Math.min(1L << Math.min(failures++, 5), LONGEST_PAUSE_SECONDS);
    pausedUntil = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  /** How many mails may be tried now, of as many as could be. */
  public synchronized int mayTry(int mails) {
    if (failures == 0) {
      return mails;
    }
    return System.nanoTime() - pausedUntil < 0 ? 0 : Math.min(1, mails);
  }

  /** Whether it answered when it was last tried. */
  public synchronized boolean isReachable() {
    return reachable;
  }

  /** Why it is not reachable; null when it is. */
  public synchronized String failure() {
    return failure;
  }
}
