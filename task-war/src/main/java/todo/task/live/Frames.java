package todo.task.live;

import java.nio.charset.StandardCharsets;

/**
 * The event stream format (WHATWG HTML, section 9.2.5). Data is JSON in one line: JSON text holds
 * no line break.
 */
final class Frames {
  private static final String RETRY = "retry: 2000\n"; // ms until a client connects again

  private Frames() {}

  /** The first event: from this position on, the client misses nothing. */
  static byte[] ready(Position id) {
    return bytes(RETRY + event(id, "ready", "{}"));
  }

  /** The client may have missed something: it reloads, and from this position on misses nothing. */
  static byte[] reset(Position id) {
    return bytes(RETRY + event(id, "reset", "{}"));
  }

  static byte[] change(Position id, LiveEvent change) {
    return bytes(event(id, change.name(), change.data()));
  }

  /**
   * A comment and an id without data: no event, but the client has the id from then on (section
   * 9.2.6), so that one that hears nothing for long does not fall behind what is kept.
   */
  static byte[] heartbeat(Position id) {
    return bytes(":\nid: " + id + "\n\n");
  }

  private static String event(Position id, String name, String data) {
    return "id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
