package todo.task.quickadd.english;

import java.time.LocalTime;
import java.util.Locale;

/** A part of a day, and the time that it stands for where no other is said. */
enum PartOfDay {
  MORNING(9),
  AFTERNOON(15),
  EVENING(19),
  NIGHT(20);

  private final LocalTime time;

  PartOfDay(int hour) {
    this.time = LocalTime.of(hour, 0);
  }

  LocalTime time() {
    return time;
  }

  /** The part of that name, or null. */
  static PartOfDay of(String word) {
    return Words.PARTS_OF_DAY.contains(word) ? valueOf(word.toUpperCase(Locale.ROOT)) : null;
  }
}
