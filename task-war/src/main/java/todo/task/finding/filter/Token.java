package todo.task.finding.filter;

/**
 * A piece of an expression.
 *
 * @param text without what marks the kind: the sign before a tag, the quotes
 * @param position of its first character (code point), from 1
 */
record Token(Kind kind, String text, int position) {

  enum Kind {
    /** {@code & | ! ( )}. */
    SIGN,
    COMPARISON,
    TAG,
    PROJECT,
    WORD,
    QUOTED,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Whether it is that word, in upper or lower case, and in no quotes. */
  boolean says(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** As an error names it. */
  String named() {
    return kind == Kind.END ? "the end" : text;
  }
}
