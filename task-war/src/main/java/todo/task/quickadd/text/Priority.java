package todo.task.quickadd.text;

import todo.task.quickadd.Understood.Meaning;

/** {@code p1} to {@code p4} or {@code !1} to {@code !4}; the first of a line counts. */
public final class Priority {
  private Priority() {}

  /**
   * @return 1 to 4, or null
   */
  public static Integer claim(Line line) {
    for (int i = 0; i < line.size(); i++) {
      if (line.word(i).matches("[p!][1-4]")) {
        line.claim(i, i + 1, Meaning.PRIORITY);
        return line.raw(i).charAt(1) - '0';
      }
    }
    return null;
  }
}
