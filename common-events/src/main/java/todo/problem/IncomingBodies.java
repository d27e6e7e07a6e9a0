package todo.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Requests' bodies on their way. A thread waits for each, and a client that sends it byte by byte
 * keeps that thread: so few are awaited at once that the server goes on answering what has none.
 */
public final class IncomingBodies {
  private final Semaphore places;

  /**
   * @param atOnce how many are awaited at most; fewer than the server has threads
   */
  public IncomingBodies(int atOnce) {
    this.places = new Semaphore(atOnce);
  }

  /**
   * The body, to be closed once it was read. Reading it fails with a {@link ProblemException}, 400,
   * when it breaks off or is not encoded as its headers say.
   *
   * @throws ProblemException 503 when too many are awaited
   */
  public InputStream open(InputStream body) {
    if (!places.tryAcquire()) {
      throw ProblemException.tryLater(
          503, "Too many bodies are on their way.", Duration.ofSeconds(5));
    }
    return new Awaited(body);
  }

  private final class Awaited extends FilterInputStream {
    private final AtomicBoolean closed = new AtomicBoolean();

    Awaited(InputStream body) {
      super(body);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      try {
        return super.read(to, offset, length);
      } catch (IOException e) {
        ProblemException broken = new ProblemException(400, "The body can't be read to its end.");
        broken.initCause(e);
        throw broken;
      }
    }

    /** Gives the place back; the body itself is the server's to close. */
    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        places.release();
      }
    }
  }
}
