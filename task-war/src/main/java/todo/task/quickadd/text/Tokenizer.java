package todo.task.quickadd.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a line at its spaces, takes the marks off both ends of each piece, and keeps the rest whole:
 * a recogniser sees {@code monday.com} or {@code report-2026-05-06.pdf} as one word, which is no
 * date.
 */
final class Tokenizer {
  private static final String OPENING = "([{\"'“‘«*";
  private static final String CLOSING = ",.;:!?)]}\"'”’»*…";
  private static final String DASHES = "-–—";
  private static final int EMOJI_VARIATION = 0xFE0F;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  Tokenizer(String text) {
    this.text = text;
  }

  List<Token> tokens() {
    int at = 0;
    while (at < text.length()) {
      at = Spaces.is(text.charAt(at)) ? at + 1 : next(at);
    }
    return tokens;
  }

  /** Adds what begins at an offset, and answers the offset after it. */
  private int next(int from) {
    int quoted = Literal.quotedUntil(text, from);
    if (quoted > from) {
      return add(from, quoted, Token.Kind.LITERAL);
    }
    if (isMark(from, OPENING)) {
      return add(from, from + widthAt(from), Token.Kind.PUNCTUATION);
    }
    int to = from + 1;
    while (to < text.length() && !Spaces.is(text.charAt(to))) {
      to++;
    }
    return piece(from, to);
  }

  private int piece(int from, int to) {
    int end = to;
    while (end > from && isMark(end - Character.charCount(text.codePointBefore(end)), CLOSING)) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    if (Literal.isAddress(text.substring(from, end))) {
      add(from, end, Token.Kind.LITERAL);
    } else {
      words(from, end);
    }
    while (end < to) {
      end = add(end, end + widthAt(end), Token.Kind.PUNCTUATION);
    }
    return to;
  }

  private void words(int from, int to) {
    int start = from;
    for (int at = from; at < to; at++) {
      if (separates(at, from, to)) {
        word(start, at);
        start = add(at, at + 1, Token.Kind.PUNCTUATION);
      }
    }
    word(start, to);
  }

  /** A comma between words without a space, but not within a number. */
  private boolean separates(int at, int from, int to) {
    char c = text.charAt(at);
    boolean inNumber =
        at > from
            && at + 1 < to
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1));
    return c == '—' || (c == ',' || c == ';') && !inNumber;
  }

  private void word(int from, int to) {
    if (from == to) {
      return;
    }
    boolean isPreposition =
        text.charAt(from) == '@' && to - from > 1 && Character.isDigit(text.charAt(from + 1));
    boolean isDash = to - from == 1 && DASHES.indexOf(text.charAt(from)) >= 0;
    int start = isPreposition ? add(from, from + 1, Token.Kind.WORD) : from;
    add(start, to, isDash ? Token.Kind.PUNCTUATION : Token.Kind.WORD);
  }

  private int add(int from, int to, Token.Kind kind) {
    String word = text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
    tokens.add(new Token(from, to, word, kind));
    return to;
  }

  private int widthAt(int at) {
    return Character.charCount(text.codePointAt(at));
  }

  private boolean isMark(int at, String marks) {
    int c = text.codePointAt(at);
    return marks.indexOf(c) >= 0
        || c == EMOJI_VARIATION
        || Character.getType(c) == Character.OTHER_SYMBOL; // most emoji
  }
}
