package todo.task.quickadd.text;

/**
 * A word of a line, or a punctuation mark.
 *
 * @param from offset of its first UTF-16 code unit
 * @param to offset after its last
 * @param word in lower case, with a straight apostrophe
 */
public record Token(int from, int to, String word, Kind kind) {

  /** How a token is to be read. */
  public enum Kind {
    WORD,
    PUNCTUATION,
    /** Text that stays as it is: quoted, or an address. */
    LITERAL
  }
}
