package todo.task.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * An element of BYDAY: a day of the week, perhaps the n-th or n-th last of its month or year.
 *
 * @param ordinal 1 to 53 from the start, -1 to -53 from the end; 0 for each such day
 */
public record Weekday(DayOfWeek day, int ordinal) implements Comparable<Weekday> {
  /** As RFC 5545 writes them, from Monday. */
  static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private static final Comparator<Weekday> ORDER =
      Comparator.comparing(Weekday::day).thenComparingInt(Weekday::ordinal);

  public static Weekday every(DayOfWeek day) {
    return new Weekday(day, 0);
  }

  static String code(DayOfWeek day) {
    return CODES.get(day.ordinal());
  }

  boolean isIn(LocalDate date, boolean ofMonth) {
    if (date.getDayOfWeek() != day) {
      return false;
    }
    if (ordinal == 0) {
      return true;
    }
    int position = ofMonth ? date.getDayOfMonth() : date.getDayOfYear();
    int length = ofMonth ? date.lengthOfMonth() : date.lengthOfYear();
    return ordinal > 0 ? (position + 6) / 7 == ordinal : (length - position) / 7 + 1 == -ordinal;
  }

  @Override
  public int compareTo(Weekday other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return (ordinal == 0 ? "" : String.valueOf(ordinal)) + code(day);
  }
}
