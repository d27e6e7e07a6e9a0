package todo.task.quickadd.english;

import java.time.LocalDate;
import todo.task.quickadd.text.Line;

/** "today", "tomorrow", "the day after tomorrow". */
final class NamedDays {
  private final Line line;
  private final Moment moment;

  NamedDays(Line line, Moment moment) {
    this.line = line;
    this.moment = moment;
  }

  Match<LocalDate> at(int i) {
    return switch (line.word(i)) {
      case "today" -> inDays(0, i + 1);
      case "later" -> line.says(i + 1, "today") ? inDays(0, i + 2) : null;
      case "tomorrow", "tmrw", "tmr", "tmw", "tomorow", "tommorow", "tommorrow", "2moro" ->
          inDays(1, i + 1);
      case "overmorrow" -> inDays(2, i + 1);
      case "yesterday" -> inDays(-1, i + 1);
      case "day" -> fromTheDay(i);
      default -> null;
    };
  }

  private Match<LocalDate> fromTheDay(int i) {
    if (line.says(i + 1, "before", "yesterday")) {
      return inDays(-2, i + 3);
    }
    Match<LocalDate> tomorrow = line.says(i + 1, "after") ? at(i + 2) : null;
    boolean isTomorrow = tomorrow != null && tomorrow.value().equals(moment.today().plusDays(1));
    return isTomorrow ? inDays(2, tomorrow.end()) : null;
  }

  private Match<LocalDate> inDays(int days, int end) {
    return new Match<>(moment.today().plusDays(days), end);
  }
}
