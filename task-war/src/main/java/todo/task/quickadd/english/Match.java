package todo.task.quickadd.english;

/**
 * What a recogniser understood.
 *
 * @param end the token after its last
 */
record Match<T>(T value, int end) {

  /** The longer of two, of which either may be null. */
  static <T> Match<T> longer(Match<T> one, Match<T> other) {
    return one == null || other != null && other.end > one.end ? other : one;
  }
}
