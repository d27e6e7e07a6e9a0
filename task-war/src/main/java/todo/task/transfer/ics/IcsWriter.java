package todo.task.transfer.ics;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Content lines, folded after 75 octets (RFC 5545, section 3.1). */
final class IcsWriter {
  private static final int MAX_OCTETS = 75;

  private final Writer out;

  IcsWriter(Writer out) {
    this.out = out;
  }

  /**
   * @param name with its parameters
   * @param value as it stands in the file
   */
  void line(String name, String value) throws IOException {
    String line = name + ":" + value;
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int length = Character.charCount(line.codePointAt(i));
      String character = line.substring(i, i + length);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MAX_OCTETS) { // a character is never cut in two
        out.write("\r\n ");
        octets = 1;
      }
      out.write(character);
      octets += size;
      i += length;
    }
    out.write("\r\n");
  }

  /** A value of type TEXT (section 3.3.11), or nothing where there is none. */
  void text(String name, String value) throws IOException {
    if (value != null) {
      line(name, escape(value));
    }
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      switch (c) {
        case '\n' -> escaped.append("\\n");
        case '\\', ';', ',' -> escaped.append('\\').append(c);
        default -> {
          if (c == '\t' || !Character.isISOControl(c)) { // no other control has a place in a text
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
