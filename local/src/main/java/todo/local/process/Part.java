package todo.local.process;

import java.io.IOException;

/** What is particular about one process of the system. */
public interface Part {

  /** Its name in the status, such as {@code kafka}. */
  String name();

  /** The port by which others reach it. */
  int port();

  /** Puts files and folders in place; called before each start. */
  void prepare() throws IOException, InterruptedException;

  /**
   * The command with its environment and working directory. The process itself must be the one that
   * serves.
   */
  ProcessBuilder command();

  /** Whether it does its work now. Returns within seconds. */
  boolean answers();

  /**
   * Whether it started in vain: it runs, but will never answer. It is then ended and started again.
   */
  default boolean failed() {
    return false;
  }

  /**
   * Whether it can still do its work, now or later, as a liveness probe asks. One that can't, asked
   * some times, is ended and started again.
   */
  default boolean lives() {
    return true;
  }

  /** How many starts in vain, before the first one that succeeds, make the whole start fail. */
  default int attempts() {
    return 6;
  }

  /** What to show of its log when it does not start. */
  String excerpt();

  /** Called each time when a started process answers first, before it counts as ready. */
  default void afterStart() throws Exception {}

  /** Called when it ended because it was asked to. */
  default void afterStop(int exitCode) throws IOException {}

  /** The signal that stops it in good order. */
  default String stopSignal() {
    return "TERM";
  }
}
