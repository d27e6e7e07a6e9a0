package todo.task.quickadd.text;

/** Text that is taken as it is written, whatever it says. */
final class Literal {
  private static final String BEFORE_QUOTE = "([{-–—";

  private Literal() {}

  /**
   * Where the text in double quotes ends that begins at an offset.
   *
   * @return the offset after the closing quote; {@code from} when there is no quoted text
   */
  static int quotedUntil(String text, int from) {
    char open = text.charAt(from);
    char close = open == '“' ? '”' : '"';
    if (open != '"' && open != '“' || !mayOpen(text, from)) {
      return from;
    }
    return text.indexOf(close, from + 1) + 1 > from ? text.indexOf(close, from + 1) + 1 : from;
  }

  /** A quote after a digit is inches. */
  private static boolean mayOpen(String text, int at) {
    return at == 0
        || Spaces.is(text.charAt(at - 1))
        || BEFORE_QUOTE.indexOf(text.charAt(at - 1)) >= 0;
  }

  /** An e-mail address, a URL or a path with drives: they may hold marks that part other words. */
  static boolean isAddress(String piece) {
    return piece.indexOf('@') > 0
        || piece.contains("://")
        || piece.startsWith("www.")
        || piece.startsWith("mailto:")
        || piece.indexOf('\\') >= 0
        || piece.startsWith("/") && piece.length() > 1
        || piece.startsWith("~/")
        || piece.startsWith("./")
        || piece.startsWith("../");
  }
}
