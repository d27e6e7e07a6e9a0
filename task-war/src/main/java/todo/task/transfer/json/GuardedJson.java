package todo.task.transfer.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import todo.task.transfer.file.UnreadableFileException;

/**
 * JSON text on its way to a parser: refuses what is nested too deep for one that recurses, and
 * strings and numbers that it would collect in memory without end.
 */
final class GuardedJson extends FilterReader {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_TOKEN = 100_000;

  private long line = 1;
  private int depth;
  private int token;
  private boolean inString;
  private boolean escaped;

  GuardedJson(Reader text) {
    super(text);
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    int count = super.read(to, offset, length);
    for (int i = offset; i < offset + count; i++) {
      check(to[i]);
    }
    return count;
  }

  private void check(char c) {
    if (c == '\n') {
      line++;
    }
    if (++token > MAX_TOKEN) {
      throw new UnreadableFileException(line, "has a value of over " + MAX_TOKEN + " characters");
    }
    if (escaped) {
      escaped = false;
    } else if (inString) {
      escaped = c == '\\';
      inString = c != '"';
    } else {
      outsideOfString(c);
    }
  }

  private void outsideOfString(char c) {
    if (!Character.isLetterOrDigit(c)) {
      token = 0;
    }
    inString = c == '"';
    if (c == '{' || c == '[') {
      depth++;
    } else if (c == '}' || c == ']') {
      depth--;
    }
    if (depth > MAX_DEPTH) {
      throw new UnreadableFileException(line, "is nested deeper than " + MAX_DEPTH + " levels");
    }
  }
}
