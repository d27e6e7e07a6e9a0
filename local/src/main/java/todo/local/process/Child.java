package todo.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One process that is started again whenever it ends or does not live any more, until it is stopped
 * or held.
 *
 * <p>A thread of its own runs the loop. The object's monitor guards the fields that change; the
 * observer is called outside of it.
 */
public final class Child {
  /** Where a child is in its life. */
  public enum State {
    WAITING,
    STARTING,
    READY,
    DOWN,
    HELD,
    STOPPED
  }

  /** Hears of each change of state. */
  public interface Observer {
    void changed(Child child, State state, String detail);
  }

  private static final long LONGEST_PAUSE_MILLIS = 1000;
  private static final Duration PROBING = Duration.ofSeconds(5);

  private final Part part;
  private final Path log;
  private final ProcessTable table;
  private final Observer observer;
  private final Duration probing;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final Thread thread = new Thread(this::keepRunning);

  private State state = State.WAITING;
  private Life life;
  private boolean held;
  private boolean stopping;

  public Child(Part part, Path log, ProcessTable table, Observer observer) {
    this(part, log, table, observer, PROBING);
  }

  Child(Part part, Path log, ProcessTable table, Observer observer, Duration probing) {
    this.part = part;
    this.log = log;
    this.table = table;
    this.observer = observer;
    this.probing = probing;
    thread.setName("keep-" + part.name());
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  public String name() {
    return part.name();
  }

  public int port() {
    return part.port();
  }

  public Path log() {
    return log;
  }

  public synchronized State state() {
    return state;
  }

  /** The id of the running process, or empty while there is none. */
  public synchronized OptionalLong pid() {
    return life != null && life.lasts() ? OptionalLong.of(life.pid()) : OptionalLong.empty();
  }

  /** Completes when it was ready for the first time, or fails when it never will be. */
  public CompletableFuture<Void> firstReady() {
    return firstReady;
  }

  /** What its log says about why it does not start. */
  public String excerpt() {
    return part.excerpt();
  }

  /** Whether it runs and does its work at this moment. */
  public boolean answers() {
    return pid().isPresent() && state() == State.READY && part.answers();
  }

  /** Ends the process as {@code kill -9} does; it is started again. */
  public void kill9() {
    Life current;
    synchronized (this) {
      current = life;
    }
    if (current != null) {
      current.kill();
    }
  }

  /** Ends the process as {@code kill -9} does, and keeps it down until {@link #release}. */
  public void hold() {
    synchronized (this) {
      held = true;
    }
    kill9();
  }

  public synchronized void release() {
    held = false;
    notifyAll();
  }

  /**
   * Lets the process stand still until {@link #thaw}: it takes no CPU, and goes on as warm as it
   * was.
   *
   * @throws IllegalStateException when it does not run
   */
  public void freeze() {
    running().signal("STOP");
  }

  /**
   * Lets it go on.
   *
   * @throws IllegalStateException when it does not run
   */
  public void thaw() {
    running().signal("CONT");
  }

  private synchronized Life running() {
    if (life == null || !life.lasts()) {
      throw new IllegalStateException(name() + " does not run");
    }
    return life;
  }

  /** Stops it for good: in good order within the given time, by force after it. */
  public void stop(Duration patience) {
    Life current;
    synchronized (this) {
      stopping = true;
      notifyAll();
      current = life;
    }
    String detail = "";
    try {
      if (current != null && current.lasts()) {
        current.stop(patience);
      }
    } catch (InterruptedException e) {
      current.kill();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      detail = e.toString();
    }
    enter(State.STOPPED, detail);
  }

  private void keepRunning() {
    int failures = 0;
    try {
      while (waitUntilWanted()) {
        long begin = System.nanoTime();
        failures = runOnce() ? 0 : failures + 1;
        if (failures == part.attempts()) {
          firstReady.completeExceptionally(
              new StartFailure(name() + " does not start\n" + part.excerpt()));
        }
        pause(failures, begin);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts the process and waits for its end; true when it had become ready. */
  private boolean runOnce() throws InterruptedException {
    boolean ready = false;
    try {
      part.prepare();
      if (!begin()) {
        return false;
      }
      enter(State.STARTING, "");
      ready = life.becomesReady();
      if (ready) {
        enter(State.READY, "");
        firstReady.complete(null);
      }
      enter(State.DOWN, life.awaitEnd(probing));
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      kill9();
      enter(State.DOWN, e.toString());
    }
    return ready;
  }

  private synchronized boolean begin() throws IOException {
    if (held || stopping) {
      return false;
    }
    life = Life.begin(part, log);
    table.started(name(), life.pid());
    return true;
  }

  private boolean waitUntilWanted() throws InterruptedException {
    boolean mustWait;
    synchronized (this) {
      mustWait = held;
    }
    if (mustWait) {
      enter(State.HELD, "");
    }
    synchronized (this) {
      while (held && !stopping) {
        wait();
      }
      return !stopping;
    }
  }

  /** Short after a long life, longer with each start in vain. */
  private synchronized void pause(int failures, long begin) throws InterruptedException {
    boolean livedLong = System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(10);
    long millis = livedLong ? 100 : 250L << Math.min(failures, 2);
    if (!stopping) {
      wait(Math.min(millis, LONGEST_PAUSE_MILLIS));
    }
  }

  /** Once it is being stopped, only STOPPED follows. */
  private void enter(State next, String detail) {
    synchronized (this) {
      if (state == next || stopping && next != State.STOPPED) {
        return;
      }
      state = next;
    }
    observer.changed(this, next, detail);
  }
}
