package todo.task.recurrence;

import static todo.task.recurrence.Frequency.DAILY;
import static todo.task.recurrence.Frequency.HOURLY;
import static todo.task.recurrence.Frequency.MINUTELY;
import static todo.task.recurrence.Frequency.MONTHLY;
import static todo.task.recurrence.Frequency.YEARLY;

import java.util.EnumSet;
import java.util.Set;

/** The parts of a rule that are lists of numbers, in the order in which they are written. */
public enum NumberPart {
  BYMONTH(1, 12, false, EnumSet.allOf(Frequency.class)),
  BYWEEKNO(1, 53, true, EnumSet.of(YEARLY)),
  BYYEARDAY(1, 366, true, EnumSet.of(YEARLY, HOURLY, MINUTELY)),
  BYMONTHDAY(1, 31, true, EnumSet.of(YEARLY, MONTHLY, DAILY, HOURLY, MINUTELY)),
  BYHOUR(0, 23, false, EnumSet.allOf(Frequency.class)),
  BYMINUTE(0, 59, false, EnumSet.allOf(Frequency.class)),
  /** Without the leap second 60, which java.time does not have. */
  BYSECOND(0, 59, false, EnumSet.allOf(Frequency.class)),
  BYSETPOS(1, 366, true, EnumSet.allOf(Frequency.class));

  private final int least;
  private final int most;
  private final boolean fromEnd;
  private final Set<Frequency> frequencies;

  NumberPart(int least, int most, boolean fromEnd, Set<Frequency> frequencies) {
    this.least = least;
    this.most = most;
    this.fromEnd = fromEnd;
    this.frequencies = frequencies;
  }

  /** Whether the RFC lets the part stand beside this frequency (table in section 3.3.10). */
  boolean goesWith(Frequency frequency) {
    return frequencies.contains(frequency);
  }

  boolean allows(long value) {
    long size = fromEnd ? Math.abs(value) : value;
    return size >= least && size <= most;
  }

  /** To be read after a value that is not allowed. */
  String range() {
    return fromEnd
        ? "must be -" + most + " to " + most + ", not 0"
        : "must be " + least + " to " + most;
  }
}
