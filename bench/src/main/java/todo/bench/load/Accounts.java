package todo.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A few people, signed up once, and signed in anew before each load since tokens expire. */
public final class Accounts {
  private static final int PEOPLE = 4;

  private final URI server;
  private final List<String> credentials = new ArrayList<>();

  public Accounts(URI server) throws IOException {
    this.server = server;
    for (int i = 0; i < PEOPLE; i++) {
      String members =
          "\"email\":\"" + UUID.randomUUID() + "@example.org\",\"password\":\"" + UUID.randomUUID();
      post("/api/accounts", "{" + members + "\",\"time_zone\":\"Europe/Berlin\"}", 201);
      credentials.add("{" + members + "\"}");
    }
  }

  /** A token of each person's. */
  public List<String> tokens() throws IOException {
    List<String> tokens = new ArrayList<>();
    for (String body : credentials) {
      tokens.add(post("/api/sessions", body, 200).member("token"));
    }
    return tokens;
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
