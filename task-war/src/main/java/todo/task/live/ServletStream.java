package todo.task.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A client behind an asynchronous servlet response, written without blocking (Servlet 6.0, section
 * 5.7): it has a thread only while there is something that its connection can take.
 *
 * <p>Shared state: the queue and the counts are thread-safe; {@code output} is used by one thread
 * at a time, the one that found {@code wanted} at 0.
 */
final class ServletStream implements LiveStream, WriteListener, AsyncListener {
  private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long GRACE_MILLIS = TimeUnit.MINUTES.toMillis(1);

  private final String userId;
  private final long expiryNanos;
  private final Executor executor;
  private final Consumer<LiveStream> onEnd;
  private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger frames = new AtomicInteger();
  private final AtomicInteger bytes = new AtomicInteger();
  private final AtomicInteger wanted = new AtomicInteger();
  private volatile AsyncContext context;
  private volatile ServletOutputStream output; // null until the container says that it may be used
  private volatile boolean ended;
  private volatile long progressNanos;
  private boolean completed;

  /**
   * @param lifetime until its token expires
   * @param onEnd is told when it ends by itself
   */
  ServletStream(String userId, Duration lifetime, Executor executor, Consumer<LiveStream> onEnd) {
    this.userId = userId;
    this.expiryNanos = System.nanoTime() + lifetime.toNanos();
    this.executor = executor;
    this.onEnd = onEnd;
  }

  /**
   * What was offered before goes out first. With a buffer of one byte everything that is written
   * goes out, too: {@code flush} would do that, but in Open Liberty it ignores the first call, and
   * blocks in the others.
   */
  void begin(AsyncContext begun) throws IOException {
    begun.getResponse().setBufferSize(1);
    long left = TimeUnit.NANOSECONDS.toMillis(expiryNanos - System.nanoTime());
    begun.setTimeout(Math.max(0, left) + GRACE_MILLIS); // for one that can't be ended otherwise
    begun.addListener(this);
    context = begun;
    begun.getResponse().getOutputStream().setWriteListener(this);
  }

  @Override
  public String userId() {
    return userId;
  }

  @Override
  public boolean isExpired() {
    return System.nanoTime() - expiryNanos >= 0;
  }

  @Override
  public boolean offer(byte[] frame) {
    if (ended
        || isStuck()
        || frames.incrementAndGet() > MAX_FRAMES
        || bytes.addAndGet(frame.length) > MAX_BYTES) {
      return false;
    }
    waiting.add(frame);
    wake();
    return true;
  }

  private boolean isStuck() {
    if (waiting.isEmpty()) {
      progressNanos = System.nanoTime(); // it is behind with nothing
    }
    return System.nanoTime() - progressNanos > STUCK_NANOS;
  }

  @Override
  public void end() {
    ended = true;
    wake();
  }

  @Override
  public void onWritePossible() throws IOException {
    output = context.getResponse().getOutputStream();
    wake();
  }

  @Override
  public void onError(Throwable failure) {
    onEnd.accept(this);
    end();
  }

  /** One thread writes; whoever comes meanwhile only lets it know. */
  private void wake() {
    if (wanted.getAndIncrement() == 0) {
      try {
        executor.execute(this::write);
      } catch (RejectedExecutionException e) {
        ended = true; // the service stops
      }
    }
  }

  private void write() {
    int seen = wanted.get();
    while (seen > 0) {
      try {
        writeWhatFits();
      } catch (IOException | RuntimeException e) {
        onError(e); // the client has gone, which shows when something is written
      }
      seen = wanted.addAndGet(-seen);
    }
  }

  private void writeWhatFits() throws IOException {
    while (output != null && !completed && output.isReady()) {
      if (ended) {
        completed = true;
        context.complete();
        return;
      }
      byte[] frame = waiting.poll();
      if (frame == null) {
        return;
      }
      output.write(frame);
      frames.decrementAndGet();
      bytes.addAndGet(-frame.length);
      progressNanos = System.nanoTime();
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    onEnd.accept(this);
  }

  @Override
  public void onError(AsyncEvent event) {
    onError(event.getThrowable());
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    onEnd.accept(this);
    event.getAsyncContext().complete();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // this request is never started again
  }
}
