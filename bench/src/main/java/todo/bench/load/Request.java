package todo.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests as they go over the wire. */
public final class Request {
  /** Of a usual size: a title, a description and a date. */
  private static final String TASK =
      "{\"title\":\"Call the plumber about the kitchen tap\","
          + "\"description\":\"It drips since Monday; ask for a morning and for the price\","
          + "\"due_date\":\"2030-01-27T10:00:00Z\"}";

  private Request() {}

  /** A new task of this person's. */
  public static byte[] postTask(URI server, String token) {
    return post(server, "/api/tasks", "Authorization: Bearer " + token + "\r\n", TASK);
  }

  /**
   * @param headers more of them, each with its line end
   */
  public static byte[] post(URI server, String path, String headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + bytes.length
            + "\r\n"
            + headers
            + "\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }
}
