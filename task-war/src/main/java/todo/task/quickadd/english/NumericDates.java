package todo.task.quickadd.english;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todo.task.quickadd.text.Line;

/**
 * Dates in digits: year first with - or / (ISO 8601), slashes month first unless that is over 12,
 * full dates with dots day first.
 */
final class NumericDates {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
  private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");
  private static final Set<String> FRACTIONS = Set.of("1/2", "1/3", "2/3", "1/4", "3/4");
  private static final String ALWAYS = "24/7";
  private static final int CENTURY = 2_000;
  private static final int MONTHS = 12;

  private final Line line;
  private final Moment moment;
  private final TimesOfDay times;

  NumericDates(Line line, Moment moment, TimesOfDay times) {
    this.line = line;
    this.moment = moment;
    this.times = times;
  }

  Match<LocalDate> at(int i) {
    LocalDate date = date(i);
    return date == null ? null : new Match<>(date, i + 1);
  }

  private LocalDate date(int i) {
    String word = line.word(i);
    Matcher iso = YEAR_FIRST.matcher(word);
    if (iso.matches()) {
      return Moment.date(number(iso, 1), number(iso, 3), number(iso, 4));
    }
    Matcher slashes = SLASHES.matcher(word);
    if (slashes.matches()) {
      boolean dayFirst = number(slashes, 1) > MONTHS;
      return Moment.date(
          year(slashes.group(3)),
          number(slashes, dayFirst ? 2 : 1),
          number(slashes, dayFirst ? 1 : 2));
    }
    Matcher dots = DOTS.matcher(word);
    if (dots.matches() && !isVersion(i, isShort(dots))) {
      return Moment.date(year(dots.group(3)), number(dots, 2), number(dots, 1));
    }
    Match<MonthDays.MonthDay> found = isFraction(i) ? null : monthDay(line, i);
    return found == null ? null : moment.next(found.value().month(), found.value().day());
  }

  /** "5/6" as a date without a year, whatever stands around it. */
  static Match<MonthDays.MonthDay> monthDay(Line line, int i) {
    Matcher match = SHORT.matcher(line.word(i));
    if (!match.matches()) {
      return null;
    }
    boolean dayFirst = number(match, 1) > MONTHS;
    int month = number(match, dayFirst ? 2 : 1);
    int day = number(match, dayFirst ? 1 : 2);
    return month < 1 || month > MONTHS
        ? null
        : new Match<>(new MonthDays.MonthDay(Month.of(month), day), i + 1);
  }

  /** Two numbers with a slash may count anything: between words they do. */
  private boolean isFraction(int i) {
    if (isIntroduced(i)) {
      return false;
    }
    boolean before = line.continuesAt(i - 1);
    boolean after = line.continuesAt(i + 1) && !times.beginsAt(i + 1);
    boolean counted = Words.COUNTED.contains(line.word(i - 1));
    return before && after
        || counted
        || line.says(i, ALWAYS)
        || after && FRACTIONS.contains(line.word(i));
  }

  private boolean isIntroduced(int i) {
    String before = line.word(i - 1);
    return Words.INTRODUCE_DATE.contains(before) || Words.WEEKDAYS.containsKey(before);
  }

  /** "version 5.6.2027" and "upgrade to 2.10.14", but not "release 01.02.27". */
  private boolean isVersion(int i, boolean isShort) {
    if (Words.VERSION.contains(line.word(i - 1))) {
      return true;
    }
    boolean versioned =
        Words.VERSIONED.contains(line.word(i - 1)) || Words.VERSIONED.contains(line.word(i - 2));
    return isShort && versioned && !isIntroduced(i);
  }

  private static boolean isShort(Matcher dots) {
    return dots.group(3).length() == 2 && !dots.group(1).startsWith("0");
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 2 ? CENTURY + year : year;
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
