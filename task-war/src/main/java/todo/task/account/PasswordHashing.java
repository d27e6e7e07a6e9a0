package todo.task.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import todo.problem.ProblemException;

/**
 * Slow hashes of passwords: PBKDF2 with HMAC-SHA-512 (OWASP Password Storage Cheat Sheet, 2023). A
 * hash names its own parameters; one made with others than today's still verifies, and is
 * {@linkplain #isOutdated outdated}.
 *
 * <p>Each hash keeps a processor busy for a tenth of a second or more, so only a few run at once: a
 * flood of sign-ins makes sign-ins slow, and nothing else. Shared state: the semaphore.
 */
@ApplicationScoped
public class PasswordHashing {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int MAX_WAITING = 200;
  private static final Duration MAX_WAIT = Duration.ofSeconds(20);

  private final Pbkdf2PasswordHash pbkdf2;
  private final String parameters;
  private final Semaphore permits;
  private final String nobodysHash;

  protected PasswordHashing() {
    pbkdf2 = null;
    parameters = null;
    permits = null;
    nobodysHash = null;
  }

  /**
   * @param iterations PBKDF2's, for new hashes
   * @param atOnce hashes that are computed at once; 0 for half of the processors
   */
  @Inject
  public PasswordHashing(
      Pbkdf2PasswordHash pbkdf2,
      @ConfigProperty(name = "todo.task.password-iterations") int iterations,
      @ConfigProperty(name = "todo.task.password-hashes-at-once") int atOnce) {
    this.pbkdf2 = pbkdf2;
    this.parameters = ALGORITHM + ":" + iterations + ":";
    this.permits = new Semaphore(atOnce > 0 ? atOnce : halfOfTheProcessors(), true);
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            Integer.toString(iterations),
            "Pbkdf2PasswordHash.SaltSizeBytes",
            "32",
            "Pbkdf2PasswordHash.KeySizeBytes",
            "32"));
    this.nobodysHash = pbkdf2.generate("nobody's password".toCharArray());
  }

  /**
   * @throws ProblemException 503 when too many wait for theirs
   */
  public String hash(String password) {
    return inTurn(() -> pbkdf2.generate(password.toCharArray()));
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @param hash null when there is no such account, which takes as long as a wrong password
   * @throws ProblemException 503 when too many wait for theirs
   */
  public boolean matches(String password, String hash) {
    boolean equal =
        inTurn(() -> pbkdf2.verify(password.toCharArray(), hash == null ? nobodysHash : hash));
    return equal && hash != null;
  }

  /** Whether today's parameters are others. */
  public boolean isOutdated(String hash) {
    return !hash.startsWith(parameters);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (permits.getQueueLength() >= MAX_WAITING
          || !permits.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }

  private static ProblemException busy() {
    return ProblemException.tryLater(
        503, "Too many people sign in at this moment.", Duration.ofSeconds(5));
  }

  private static int halfOfTheProcessors() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }
}
