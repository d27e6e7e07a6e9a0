package todo.task.quickadd.english;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.task.quickadd.text.Line;

/**
 * A month by name with its day, with or without a year: "May 5", "5th of may", "the third of June
 * 2027", "5 may next year".
 */
final class MonthDays {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

  private final Line line;
  private final Moment moment;

  MonthDays(Line line, Moment moment) {
    this.line = line;
    this.moment = moment;
  }

  /** A month and its day, no year. */
  record MonthDay(Month month, int day) {}

  Match<LocalDate> at(int i) {
    Match<MonthDay> found = monthDay(i);
    boolean address = found != null && Words.STREETS.contains(line.word(found.end()));
    return found == null || address ? null : withYear(found);
  }

  Match<MonthDay> monthDay(int i) {
    Match<MonthDay> found = monthFirst(i);
    return found == null ? dayFirst(i) : found;
  }

  private Match<MonthDay> monthFirst(int i) {
    Month month = Words.MONTHS.get(line.word(i));
    if (month == null) {
      return null;
    }
    int at = line.says(i + 1, ".") ? i + 2 : i + 1;
    int number = line.says(at, "the") ? at + 1 : at;
    Matcher day = DAY.matcher(line.word(number));
    boolean measures = Words.MEASURES.contains(line.word(number + 1));
    return day.matches() && !(day.group(2) == null && measures)
        ? new Match<>(new MonthDay(month, Integer.parseInt(day.group(1))), number + 1)
        : null;
  }

  private Match<MonthDay> dayFirst(int i) {
    Matcher digits = DAY.matcher(line.word(i));
    boolean ordinal = !digits.matches() || digits.group(2) != null;
    int after = line.says(i + 1, ".") && !ordinal ? i + 2 : i + 1;
    int at = line.says(after, "of") ? after + 1 : after;
    Month month = Words.MONTHS.get(line.word(at));
    Integer day =
        digits.matches() ? Integer.valueOf(digits.group(1)) : Words.ORDINALS.get(line.word(i));
    if (month == null || day == null || day < 0) {
      return null;
    }
    boolean verb = month == Month.MAY && !ordinal && Words.AFTER_MAY.contains(line.word(at + 1));
    return verb ? null : new Match<>(new MonthDay(month, day), at + 1);
  }

  private Match<LocalDate> withYear(Match<MonthDay> found) {
    int end = found.end();
    int year = line.says(end, ",") ? end + 1 : end;
    if (YEAR.matcher(line.word(year)).matches() && !Words.MEASURES.contains(line.word(year + 1))) {
      return date(found, Integer.parseInt(line.word(year)), year + 1);
    }
    if (line.says(end, "next", "year")) {
      return date(found, moment.today().getYear() + 1, end + 2);
    }
    if (line.says(end, "this", "year")) {
      return date(found, moment.today().getYear(), end + 2);
    }
    LocalDate next = moment.next(found.value().month(), found.value().day());
    return next == null ? null : new Match<>(next, end);
  }

  private static Match<LocalDate> date(Match<MonthDay> found, int year, int end) {
    LocalDate date = Moment.date(year, found.value().month().getValue(), found.value().day());
    return date == null ? null : new Match<>(date, end);
  }
}
