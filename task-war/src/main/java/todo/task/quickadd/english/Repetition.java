package todo.task.quickadd.english;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import todo.event.Recurrence;
import todo.task.quickadd.Understood.Meaning;
import todo.task.quickadd.text.Line;
import todo.task.recurrence.RecurrenceRule;
import todo.task.recurrence.Until;

/** A line's recurrence rule, with the start and end that it names. */
final class Repetition {
  private static final Set<String> START =
      Set.of("starting", "starts", "start", "beginning", "from", "effective");
  private static final Set<String> UNTIL =
      Set.of("until", "till", "til", "through", "thru", "ending", "ends");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final Line line;
  private final Moment moment;
  private final RecurrenceRule rule;
  private final Recurrence.From from;
  private LocalDate start;
  private LocalDate until;
  private Span length;
  private int count;

  private Repetition(Line line, Moment moment, RecurrenceRule rule, Recurrence.From from) {
    this.line = line;
    this.moment = moment;
    this.rule = rule;
    this.from = from;
  }

  /** Claims the first rule of a line and its limits; null when there is none that ever holds. */
  static Repetition claim(Line line, Moment moment, Recurrences recurrences, Days days) {
    for (int i = 0; i < line.size(); i++) {
      Match<RecurrenceRule> found = recurrences.at(i);
      if (found != null && Moment.first(found.value(), moment.today()) != null) {
        Recurrence.From from =
            recurrences.isFromCompletion(i) ? Recurrence.From.COMPLETION : Recurrence.From.DUE_DATE;
        line.claim(Phrase.start(line, i), found.end(), Meaning.RECURRENCE);
        Repetition repetition = new Repetition(line, moment, found.value(), from);
        repetition.claimStartAndEnd(days);
        return repetition;
      }
    }
    return null;
  }

  private void claimStartAndEnd(Days days) {
    for (int i = 0; i < line.size(); i++) {
      boolean starts = line.says(i, "as", "of");
      boolean twoWords = starts || line.says(i, "starting", "from");
      Match<LocalDate> day = days.after(twoWords ? i + 2 : i + 1);
      if (day == null) {
        continue;
      }
      if (start == null && (starts || START.contains(line.word(i)))) {
        start = day.value();
        line.claim(i, day.end(), Meaning.RECURRENCE);
      } else if (until == null && UNTIL.contains(line.word(i))) {
        until = day.value();
        line.claim(i, day.end(), Meaning.RECURRENCE);
      }
    }
  }

  /** "for 3 weeks" and "for 10 times", right after the rule or its time. */
  void claimLength() {
    for (int i = 1; i < line.size(); i++) {
      boolean follows =
          line.meaning(i - 1) == Meaning.RECURRENCE || line.meaning(i - 1) == Meaning.TIME;
      if (follows && line.says(i, "for") && length == null && count == 0) {
        claimLength(i);
      }
    }
  }

  private void claimLength(int i) {
    Match<Integer> number = Spans.number(line, i + 1);
    boolean times =
        number != null
            && (line.says(number.end(), "times") || line.says(number.end(), "occurrences"));
    Match<Span> span = Spans.at(line, i + 1);
    if (times) {
      count = number.value();
      line.claim(i, number.end() + 1, Meaning.RECURRENCE);
    } else if (span != null && !span.value().isElapsed()) {
      length = span.value();
      line.claim(i, span.end(), Meaning.RECURRENCE);
    }
  }

  /**
   * The first occurrence.
   *
   * @param date that the line names beside the rule, or null
   * @param time null for a whole day
   */
  Due first(LocalDate date, LocalTime time) {
    LocalDate from = start != null ? start : date != null ? date : moment.today();
    if (rule.frequency().isWithinDay()) {
      return firstWithinDay(from, time);
    }
    LocalDate first = firstDay(from);
    if (time == null) {
      return new Due(moment.startOf(first), first, true);
    }
    boolean past = first.equals(moment.today()) && !moment.on(first, time).isAfter(moment.at());
    LocalDate ahead = past ? firstDay(first.plusDays(1)) : first;
    return new Due(moment.on(ahead, time), ahead, false);
  }

  /** The day itself where the rule takes none for long after it. */
  private LocalDate firstDay(LocalDate from) {
    LocalDate first = Moment.first(rule, from);
    return first == null ? from : first;
  }

  private Due firstWithinDay(LocalDate from, LocalTime time) {
    if (time == null && from.equals(moment.today())) {
      return Due.at(moment.at().plus(rule.interval(), rule.frequency().unit()), moment);
    }
    LocalTime first = time == null ? LocalTime.MIDNIGHT : time;
    boolean past = from.equals(moment.today()) && !moment.on(from, first).isAfter(moment.at());
    return Due.at(moment.on(past ? from.plusDays(1) : from, first), moment);
  }

  Recurrence.From from() {
    return from;
  }

  /** The rule with its end; an end before the first occurrence is none. */
  String toRule(Due first) {
    if (count > 0) {
      return rule.withCount(count).toString();
    }
    LocalDate end = length == null ? null : length.after(first.date());
    LocalDate last = end == null ? until : end.minusDays(1);
    if (last == null || last.isBefore(first.date())) {
      return rule.toString();
    }
    return rule.withUntil(first.isAllDay() ? new Until.Day(last) : endOf(last)).toString();
  }

  /** RFC 5545, section 3.3.10: in UTC where the start is a time in a zone. */
  private Until endOf(LocalDate last) {
    return new Until.Moment(moment.on(last, END_OF_DAY));
  }
}
