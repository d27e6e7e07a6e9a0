package todo.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One process that is started again whenever it ends, until it is stopped or held.
 *
 * <p>A thread of its own runs the loop; the object's monitor guards {@code state}, {@code process}
 * and {@code held}.
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

  private static final int FAILED_STARTS = 6;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Part part;
  private final Path log;
  private final ProcessTable table;
  private final Observer observer;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final Thread thread;

  private State state = State.WAITING;
  private Process process;
  private boolean held;
  private boolean stopping;

  /** Hears of each change of state. */
  public interface Observer {
    void changed(Child child, State state, String detail);
  }

  public Child(Part part, Path log, ProcessTable table, Observer observer) {
    this.part = part;
    this.log = log;
    this.table = table;
    this.observer = observer;
    this.thread = new Thread(this::keepRunning, "keep-" + part.name());
    this.thread.setDaemon(true);
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
    return process != null && process.isAlive()
        ? OptionalLong.of(process.pid())
        : OptionalLong.empty();
  }

  /** Completes when it was ready for the first time, or fails when it never will be. */
  public CompletableFuture<Void> firstReady() {
    return firstReady;
  }

  /** Whether it runs and does its work at this moment. */
  public boolean answers() {
    return state() == State.READY && part.answers();
  }

  /** Ends the process as {@code kill -9} does; it is started again. */
  public void kill9() {
    Process running;
    synchronized (this) {
      running = process;
    }
    if (running != null) {
      running.destroyForcibly().onExit().join();
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

  /** Stops it for good: in good order within the given time, by force after it. */
  public void stop(Duration patience) {
    Process running;
    synchronized (this) {
      stopping = true;
      notifyAll();
      running = process;
    }
    if (running != null && running.isAlive()) {
      ProcessStamp.of(name(), running.pid()).ifPresent(stamp -> stamp.signal(part.stopSignal()));
      endWithin(running, patience);
    }
    enter(State.STOPPED, "");
  }

  private void endWithin(Process running, Duration patience) {
    try {
      if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        running.destroyForcibly();
      }
      part.afterStop(running.waitFor());
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      observer.changed(this, State.STOPPED, e.toString());
    }
  }

  private void keepRunning() {
    int failures = 0;
    try {
      while (waitUntilWanted()) {
        long begin = System.nanoTime();
        boolean wasReady = runOnce();
        failures = wasReady ? 0 : failures + 1;
        if (failures == FAILED_STARTS && !firstReady.isDone()) {
          firstReady.completeExceptionally(
              new StartFailure(name() + " does not start\n" + LogTail.of(log, 20)));
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
      Process started = launch();
      if (started == null) {
        return false;
      }
      ready = becomeReady(started);
      int exitCode = started.waitFor();
      enterUnlessStopped(State.DOWN, "exit code " + exitCode);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      enterUnlessStopped(State.DOWN, e.toString());
      kill9();
    }
    return ready;
  }

  private Process launch() throws IOException, InterruptedException {
    part.prepare();
    Files.createDirectories(log.getParent());
    ProcessBuilder command =
        part.command()
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process started;
    synchronized (this) {
      if (stopping || held) {
        return null;
      }
      started = command.start();
      started.getOutputStream().close();
      process = started;
      table.started(name(), started.pid());
    }
    enter(State.STARTING, "");
    return started;
  }

  private boolean becomeReady(Process started) throws Exception {
    while (started.isAlive()) {
      if (part.answers()) {
        part.afterStart();
        enterUnlessStopped(State.READY, "");
        firstReady.complete(null);
        return true;
      }
      started.waitFor(100, TimeUnit.MILLISECONDS);
    }
    return false;
  }

  private synchronized boolean waitUntilWanted() throws InterruptedException {
    while (held && !stopping) {
      enter(State.HELD, "");
      wait();
    }
    return !stopping;
  }

  /** At once after a long life, then longer with each start in vain. */
  private synchronized void pause(int failures, long begin) throws InterruptedException {
    boolean livedLong = System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(10);
    long millis = livedLong ? 100 : 250L << Math.min(failures, 5);
    if (!stopping) {
      wait(Math.min(millis, LONGEST_PAUSE.toMillis()));
    }
  }

  private void enterUnlessStopped(State next, String detail) {
    boolean ended;
    synchronized (this) {
      ended = stopping;
    }
    if (!ended) {
      enter(next, detail);
    }
  }

  private void enter(State next, String detail) {
    synchronized (this) {
      if (state == next) {
        return;
      }
      state = next;
    }
    observer.changed(this, next, detail);
  }
}
