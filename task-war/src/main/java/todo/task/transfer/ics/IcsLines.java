package todo.task.transfer.ics;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * Content lines, unfolded (RFC 5545, section 3.1). What is over {@value #MAX_LENGTH} characters, as
 * an attachment may be, is cut: nothing that is read here is as long.
 */
final class IcsLines {
  private static final int MAX_LENGTH = 100_000;

  private final PushbackReader text;
  private long line;
  private long begin;

  IcsLines(Reader text) {
    this.text = new PushbackReader(text, 1);
  }

  /** The next line that is not empty; null at the end. */
  String next() throws IOException {
    StringBuilder unfolded = new StringBuilder();
    begin = line + 1;
    while (true) {
      int last = readLine(unfolded);
      if (last < 0 && unfolded.isEmpty()) {
        return null;
      }
      int next = text.read();
      if (next != ' ' && next != '\t') {
        if (next >= 0) {
          text.unread(next);
        }
        if (!unfolded.toString().isBlank()) {
          return unfolded.toString();
        }
        if (next < 0) {
          return null;
        }
        unfolded.setLength(0);
        begin = line + 1;
      }
    }
  }

  /** Of the file, at which the last one began, from 1. */
  long number() {
    return begin;
  }

  private int readLine(StringBuilder into) throws IOException {
    line++;
    int c = text.read();
    while (c >= 0 && c != '\n' && c != '\r') {
      if (into.length() < MAX_LENGTH) {
        into.append((char) c);
      }
      c = text.read();
    }
    if (c == '\r') {
      int next = text.read();
      if (next >= 0 && next != '\n') {
        text.unread(next);
      }
    }
    return c;
  }
}
