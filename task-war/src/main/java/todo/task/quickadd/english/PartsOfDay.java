package todo.task.quickadd.english;

import todo.task.quickadd.Understood.Meaning;
import todo.task.quickadd.text.Line;

/** "tonight", "this morning", "in the evening", and "afternoon" right after a day or a time. */
final class PartsOfDay {
  private final Line line;

  PartsOfDay(Line line) {
    this.line = line;
  }

  /**
   * A part of a day.
   *
   * @param isToday whether the phrase says so
   */
  record Found(PartOfDay part, boolean isToday) {}

  Match<Found> at(int i) {
    if (line.says(i, "tonight") || line.says(i, "tonite")) {
      return new Match<>(new Found(PartOfDay.NIGHT, true), i + 1);
    }
    if (line.says(i, "this")) {
      return found(i + 1, true);
    }
    if (line.says(i, "in", "the")) {
      return line.says(i + 2, "night") ? null : found(i + 2, false);
    }
    if (line.says(i, "at", "night")) {
      return line.meaning(i - 1) == null ? null : found(i + 1, false);
    }
    return followsDay(i) ? found(i, false) : null;
  }

  private Match<Found> found(int i, boolean isToday) {
    PartOfDay part = PartOfDay.of(line.word(i));
    return part == null ? null : new Match<>(new Found(part, isToday), i + 1);
  }

  private boolean followsDay(int i) {
    Meaning before = line.meaning(line.says(i - 1, ",") ? i - 2 : i - 1);
    return before == Meaning.DATE || before == Meaning.RECURRENCE;
  }
}
