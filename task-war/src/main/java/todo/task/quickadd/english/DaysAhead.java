package todo.task.quickadd.english;

import java.time.LocalDate;
import java.util.Set;
import todo.task.quickadd.text.Line;

/**
 * Days counted from now or from another day: "in 3 weeks", "2 days from now", "a week from this
 * friday". Months and years end on the last day where there is no such.
 */
final class DaysAhead {
  private static final Set<String> FROM = Set.of("from", "after");

  private final Line line;
  private final Moment moment;
  private final Days days;

  DaysAhead(Line line, Moment moment, Days days) {
    this.line = line;
    this.moment = moment;
    this.days = days;
  }

  Match<LocalDate> at(int i) {
    boolean in = line.says(i, "in");
    Match<Span> span = Spans.at(line, in ? i + 1 : i);
    if (span == null || span.value().isElapsed()) {
      return inWorkdays(i);
    }
    if (in) {
      return counted(span, moment.today(), endOfTime(span.end()));
    }
    if (line.says(span.end(), "from", "now")) {
      return counted(span, moment.today(), span.end() + 2);
    }
    Match<LocalDate> day = FROM.contains(line.word(span.end())) ? days.named(span.end() + 1) : null;
    return day == null ? null : counted(span, day.value(), day.end());
  }

  private static Match<LocalDate> counted(Match<Span> span, LocalDate from, int end) {
    LocalDate date = span.value().after(from);
    return date == null ? null : new Match<>(date, end);
  }

  /** After the "time" of "in two weeks time" and "in two weeks' time". */
  private int endOfTime(int i) {
    if (line.says(i, "time")) {
      return i + 1;
    }
    if (line.says(i, "'", "time") || line.says(i, "from", "now")) {
      return i + 2;
    }
    return line.says(i, "from", "today") ? i + 2 : i;
  }

  /** "in 3 workdays", "in 2 business days". */
  private Match<LocalDate> inWorkdays(int i) {
    Match<Integer> number = line.says(i, "in") ? Spans.number(line, i + 1) : null;
    if (number == null) {
      return null;
    }
    int end = Workdays.end(line, number.end());
    return end == number.end()
        ? null
        : new Match<>(Workdays.after(moment.today(), number.value()), end);
  }
}
