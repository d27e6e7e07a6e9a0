package todo.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A few people, signed up and signed in once: a password's hash costs as much CPU as hundreds of
 * posts. A run is over before their tokens are.
 */
public final class Accounts {
  private static final int PEOPLE = 4;

  private final URI server;
  private final List<String> tokens = new ArrayList<>();

  public Accounts(URI server) throws IOException {
    this.server = server;
    for (int i = 0; i < PEOPLE; i++) {
      String members =
          "\"email\":\"" + UUID.randomUUID() + "@example.org\",\"password\":\"" + UUID.randomUUID();
      post("/api/accounts", "{" + members + "\",\"time_zone\":\"Europe/Berlin\"}", 201);
      tokens.add(post("/api/sessions", "{" + members + "\"}", 200).member("token"));
    }
  }

  /** A token of each person's. */
  public List<String> tokens() {
    return List.copyOf(tokens);
  }

  private Answer post(String path, String body, int expected) throws IOException {
    try (HttpConnection connection = new HttpConnection(server)) {
      Answer answer = connection.exchange(Request.post(server, path, "", body));
      if (answer.status() != expected) {
        throw new IOException(path + " answered " + answer.status() + " " + answer.body());
      }
      return answer;
    }
  }
}
