package todo.analytics.engagement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import todo.problem.Problem;
import todo.problem.ProblemException;

/** Days from one to another, both included. */
record DayRange(LocalDate from, LocalDate to) {
  static final int MAX_DAYS = 366;
  private static final int DEFAULT_DAYS = 30;

  /** RFC 3339, section 5.6, full-date: Java's own parser takes years of more digits too. */
  private static final Pattern FULL_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /**
   * @param from the first day; null for 30 days that end with {@code to}
   * @param to the last day; null for {@code today}
   * @throws ProblemException 400 that names what is wrong
   */
  static DayRange of(String from, String to, LocalDate today) {
    List<Problem.FieldError> errors = new ArrayList<>();
    LocalDate last = to == null ? today : day("to", to, errors);
    LocalDate first = from == null ? firstBefore(last) : day("from", from, errors);
    if (errors.isEmpty() && first.isAfter(last)) {
      errors.add(new Problem.FieldError("from", "must not be after to, which is " + last));
    } else if (errors.isEmpty() && ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
      errors.add(
          new Problem.FieldError(
              "from", "must be within " + MAX_DAYS + " days of to, which is " + last));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
    return new DayRange(first, last);
  }

  /** Every day of it. */
  Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }

  private static LocalDate firstBefore(LocalDate last) {
    return last == null ? null : last.minusDays(DEFAULT_DAYS - 1L);
  }

  private static LocalDate day(String field, String text, List<Problem.FieldError> errors) {
    try {
      if (FULL_DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // falls through to the same answer: 2026-02-30
    }
    errors.add(new Problem.FieldError(field, "must be a date, such as 2026-01-26"));
    return null;
  }
}
