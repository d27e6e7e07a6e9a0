package todo.task.quickadd.english;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import todo.task.quickadd.text.Line;

/**
 * "friday", "this fri", "next friday", "friday next week", "next week on friday", "friday in 2
 * weeks". A week goes from Monday to Sunday.
 */
final class Weekdays {
  private static final Set<String> NEAREST = Set.of("this", "coming", "upcoming");
  private static final Set<String> INTRODUCE = Set.of("on", "by", "next", "this", "every");

  private final Line line;
  private final Moment moment;
  private final TimesOfDay times;

  Weekdays(Line line, Moment moment, TimesOfDay times) {
    this.line = line;
    this.moment = moment;
    this.times = times;
  }

  Match<LocalDate> at(int i) {
    if (line.says(i, "this", "coming")) {
      return at(i + 1);
    }
    if (NEAREST.contains(line.word(i)) && day(i + 1) != null) {
      return named(i + 1);
    }
    if (line.says(i, "next") && day(i + 1) != null) {
      return new Match<>(inWeek(1, day(i + 1)), i + 2);
    }
    if (line.says(i, "next", "week")) {
      return weekThenDay(1, i + 2);
    }
    if (line.says(i, "this", "week")) {
      return weekThenDay(0, i + 2);
    }
    return day(i) != null && isMeant(i) ? named(i) : null;
  }

  private DayOfWeek day(int i) {
    return Words.WEEKDAYS.get(line.word(i));
  }

  private Match<LocalDate> named(int i) {
    DayOfWeek day = day(i);
    int end = i + 1;
    if (line.says(end, "next", "week")) {
      return new Match<>(inWeek(1, day), end + 2);
    }
    if (line.says(end, "this", "week")) {
      return new Match<>(inWeek(0, day), end + 2);
    }
    if (line.says(end, "after", "next")) {
      return new Match<>(inWeek(2, day), end + 2);
    }
    Match<Span> span = line.says(end, "in") ? Spans.at(line, end + 1) : null;
    if (span != null && line.word(span.end() - 1).startsWith("w")) {
      LocalDate then = span.value().after(moment.today());
      return then == null ? null : new Match<>(sameWeek(then, day), span.end());
    }
    return new Match<>(moment.next(day), end);
  }

  private Match<LocalDate> weekThenDay(int weeks, int i) {
    int at = line.says(i, "on") ? i + 1 : i;
    return day(at) == null ? null : new Match<>(inWeek(weeks, day(at)), at + 1);
  }

  private LocalDate inWeek(int weeks, DayOfWeek day) {
    return sameWeek(moment.monday().plusWeeks(weeks), day);
  }

  private static LocalDate sameWeek(LocalDate date, DayOfWeek day) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .with(TemporalAdjusters.nextOrSame(day));
  }

  /** "sat" and "sun" are words too: only their surroundings tell. */
  private boolean isMeant(int i) {
    if (Words.NAME_A_WEEKDAY.contains(line.word(i - 1))) {
      return false;
    }
    if (!Words.AMBIGUOUS_WEEKDAYS.contains(line.word(i)) || INTRODUCE.contains(line.word(i - 1))) {
      return true;
    }
    boolean named = line.says(i - 1, "the");
    boolean ends = !line.continuesAt(i + 1) || line.says(i + 1, "next", "week");
    return !named && (ends || times.beginsAt(i + 1));
  }
}
