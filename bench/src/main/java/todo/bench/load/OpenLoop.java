package todo.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Sends at moments fixed beforehand, whether or not the answers to earlier requests have come: a
 * system that stalls is not spared the requests of that time.
 */
public final class OpenLoop {
  private static final int CONNECTIONS = 24;

  private final URI server;
  private final Accounts accounts;

  /**
   * A task that was created. Times are {@link System#nanoTime()}.
   *
   * @param createdAt by the service's clock
   * @param intended when the request was due
   * @param answered when its 201 was read
   */
  public record Created(long taskId, Instant createdAt, long intended, long answered) {}

  public OpenLoop(URI server, Accounts accounts) {
    this.server = server;
    this.accounts = accounts;
  }

  /**
   * Posts tasks at a steady rate.
   *
   * @param listener told of each 201 by many threads
   */
  public void postTasks(int perSecond, Duration duration, Consumer<Created> listener)
      throws Exception {
    List<String> tokens = accounts.tokens();
    long count = perSecond * duration.toSeconds();
    long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
    AtomicLong next = new AtomicLong();
    List<Callable<Void>> clients = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      byte[] request = Request.postTask(server, tokens.get(i % tokens.size()));
      clients.add(
          () -> {
            try (HttpConnection connection = new HttpConnection(server)) {
              for (long n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                listener.accept(post(connection, request, begin + n * interval));
              }
            }
            return null;
          });
    }
    Clients.run(clients);
  }

  private static Created post(HttpConnection connection, byte[] request, long intended)
      throws IOException, InterruptedException {
    TimeUnit.NANOSECONDS.sleep(intended - System.nanoTime());
    Answer answer = connection.exchange(request);
    long answered = System.nanoTime();
    if (answer.status() != 201) {
      throw new IOException("POST answered " + answer.status() + " " + answer.body());
    }
    String location = answer.location();
    return new Created(
        Long.parseLong(location.substring(location.lastIndexOf('/') + 1)),
        Instant.parse(answer.member("created_at")),
        intended,
        answered);
  }
}
