package todo.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Connections that each send the next request when they have the answer to the last. */
public final class ClosedLoop {
  private final URI server;
  private final Accounts accounts;

  public ClosedLoop(URI server, Accounts accounts) {
    this.server = server;
    this.accounts = accounts;
  }

  /**
   * Posts tasks, and answers how many.
   *
   * @throws IOException when an answer is not 201
   */
  public long postTasks(int connections, Duration duration) throws Exception {
    List<String> tokens = accounts.tokens();
    long end = System.nanoTime() + duration.toNanos();
    List<Callable<Long>> clients = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      byte[] request = Request.postTask(server, tokens.get(i % tokens.size()));
      clients.add(() -> postUntil(end, request));
    }
    return Clients.run(clients).stream().mapToLong(Long::longValue).sum();
  }

  private long postUntil(long end, byte[] request) throws IOException {
    long posted = 0;
    try (HttpConnection connection = new HttpConnection(server)) {
      while (System.nanoTime() < end) {
        Answer answer = connection.exchange(request);
        if (answer.status() != 201) {
          throw new IOException("POST answered " + answer.status() + " " + answer.body());
        }
        posted++;
      }
    }
    return posted;
  }
}
