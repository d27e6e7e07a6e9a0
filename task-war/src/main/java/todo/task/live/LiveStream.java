package todo.task.live;

/** A client that listens. No call waits for it. */
interface LiveStream {
  /** What may wait for a client that reads slowly, in frames and in bytes. */
  int MAX_FRAMES = 1_000;

  int MAX_BYTES = 512 * 1024;

  /** Whose changes it gets. */
  String userId();

  /** Whether the token that it was opened with has expired. */
  boolean isExpired();

  /** Sends a frame, or answers false when it can't: it has ended, or too much waits already. */
  boolean offer(byte[] frame);

  /** Ends it; what waits may be lost. */
  void end();
}
