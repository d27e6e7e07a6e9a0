package todo.task.finding.filter;

import java.util.ArrayList;
import java.util.List;
import todo.event.InvalidFieldException;
import todo.task.finding.filter.Token.Kind;

/** Takes an expression to pieces, reading each character once. */
final class Tokens {
  private final int[] text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  private Tokens(String text) {
    this.text = text.codePoints().toArray();
  }

  /**
   * @return the pieces, with one of kind END at the end
   * @throws InvalidFieldException naming filter, and the position of what is no piece
   */
  static List<Token> of(String expression) {
    Tokens tokens = new Tokens(expression);
    tokens.readAll();
    return tokens.tokens;
  }

  static InvalidFieldException expected(String what, int position) {
    return new InvalidFieldException("filter", "at character " + position + ": expected " + what);
  }

  private void readAll() {
    while (true) {
      while (next < text.length && isSpace(text[next])) {
        next++;
      }
      int position = next + 1;
      if (next == text.length) {
        tokens.add(new Token(Kind.END, "", position));
        return;
      }
      tokens.add(read(position));
    }
  }

  private Token read(int position) {
    int first = text[next];
    if ("&|!()".indexOf(first) >= 0) {
      next++;
      return new Token(Kind.SIGN, Character.toString(first), position);
    }
    return switch (first) {
      case '<', '>', '=' -> comparison(position);
      case '"' -> new Token(Kind.QUOTED, quoted(), position);
      case '#' -> marked(Kind.TAG, "the name of a tag", position);
      case '+' -> marked(Kind.PROJECT, "the name of a project", position);
      default -> new Token(Kind.WORD, word(), position);
    };
  }

  private Token comparison(int position) {
    int first = text[next++];
    boolean orEqual = first != '=' && next < text.length && text[next] == '=';
    next += orEqual ? 1 : 0;
    return new Token(Kind.COMPARISON, (char) first + (orEqual ? "=" : ""), position);
  }

  private Token marked(Kind kind, String what, int position) {
    next++;
    boolean inQuotes = kind == Kind.PROJECT && next < text.length && text[next] == '"';
    String name = inQuotes ? quoted() : word();
    if (name.isBlank()) {
      throw expected(what, position + 1);
    }
    return new Token(kind, name, position);
  }

  private String word() {
    int from = next;
    while (next < text.length && !isSpace(text[next]) && "&|()<>=\"".indexOf(text[next]) < 0) {
      next++;
    }
    return new String(text, from, next - from);
  }

  private String quoted() {
    StringBuilder quoted = new StringBuilder();
    for (next++; next < text.length; next++) {
      if (text[next] == '"') {
        next++;
        return quoted.toString();
      }
      boolean isEscape = text[next] == '\\' && next + 1 < text.length;
      if (isEscape && (text[next + 1] == '"' || text[next + 1] == '\\')) {
        next++;
      }
      quoted.appendCodePoint(text[next]);
    }
    throw expected("\" at the end of what is in quotes", text.length + 1);
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
