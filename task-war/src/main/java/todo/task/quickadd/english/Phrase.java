package todo.task.quickadd.english;

import todo.task.quickadd.text.Line;

/** Where phrases begin. */
final class Phrase {
  private Phrase() {}

  /** The first of the prepositions that introduce what begins at a token. */
  static int start(Line line, int i) {
    int start = i;
    while (Words.PREPOSITIONS.contains(line.word(start - 1))) {
      start--;
    }
    return start;
  }
}
