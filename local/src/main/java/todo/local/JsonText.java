package todo.local;

import java.util.List;

/**
 * Writes JSON (RFC 8259). A library for one document that is only written would be one more to
 * keep.
 */
final class JsonText {
  private JsonText() {}

  static String object(String... fields) {
    return "{" + String.join(", ", fields) + "}";
  }

  static String array(List<String> values) {
    return "[" + String.join(", ", values) + "]";
  }

  static String field(String name, String value) {
    return rawField(name, quote(value));
  }

  /** The value is JSON already. */
  static String rawField(String name, String json) {
    return quote(name) + ": " + json;
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < 0x20) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
