package todo.task.quickadd.text;

/** White space of any script, no-break spaces among it. */
final class Spaces {
  private Spaces() {}

  static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
