package todo.task.quickadd.english;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import todo.task.quickadd.Understood.Meaning;
import todo.task.quickadd.text.Line;

/** The day and the time of a line, each the first that it names. */
final class DueTime {
  private final Line line;
  private final Moment moment;
  private final TimesOfDay times;
  private final Days days;
  private LocalDate date;
  private LocalTime time;
  private Due elapsed;

  DueTime(Line line, Moment moment, TimesOfDay times, Days days) {
    this.line = line;
    this.moment = moment;
    this.times = times;
    this.days = days;
  }

  void claim(boolean isRepeated) {
    if (!isRepeated && (claimElapsed() || claimTimestamp())) {
      return;
    }
    claimDate();
    claimTime();
  }

  /** Null for none; with a repetition it is where that begins. */
  Due due(Repetition repetition) {
    if (repetition != null) {
      return repetition.first(date, time);
    }
    if (elapsed != null || date == null && time == null) {
      return elapsed;
    }
    if (time == null) {
      return new Due(moment.startOf(date), date, true);
    }
    LocalDate day = date == null ? nextDay() : date;
    return new Due(moment.on(day, time), day, false);
  }

  private LocalDate nextDay() {
    LocalDate today = moment.today();
    return moment.on(today, time).isAfter(moment.at()) ? today : today.plusDays(1);
  }

  private boolean claimElapsed() {
    Elapsed phrases = new Elapsed(line);
    for (int i = 0; i < line.size(); i++) {
      Match<Duration> found = phrases.at(i);
      if (found != null) {
        elapsed = Due.at(moment.at().plus(found.value()), moment);
        line.claim(i, found.end(), Meaning.TIME);
        return true;
      }
    }
    return false;
  }

  private boolean claimTimestamp() {
    for (int i = 0; i < line.size(); i++) {
      LocalDateTime found = Timestamps.read(line.word(i), moment.zone());
      if (found != null) {
        date = found.toLocalDate();
        time = found.toLocalTime();
        line.claim(Phrase.start(line, i), i + 1, Meaning.DATE);
        return true;
      }
    }
    return false;
  }

  /** A weekday between words ("the friday meeting") gives way to a clearer day. */
  private void claimDate() {
    int first = -1;
    Match<LocalDate> found = null;
    for (int i = 0; i < line.size() && (found == null || isVague(first, found)); i++) {
      Match<LocalDate> match = days.at(i);
      if (match != null && (found == null || !isVague(i, match))) {
        first = i;
        found = match;
      }
      i = match == null ? i : match.end() - 1;
    }
    if (found != null) {
      date = found.value();
      line.claim(Phrase.start(line, first), found.end(), Meaning.DATE);
    }
  }

  private boolean isVague(int i, Match<LocalDate> match) {
    boolean weekday = match.end() == i + 1 && Words.WEEKDAYS.containsKey(line.word(i));
    boolean introduced = Words.INTRODUCE_DATE.contains(line.word(i - 1)) || line.says(i - 1, "@");
    int end = match.end();
    boolean noun =
        line.continuesAt(end)
            && !times.beginsAt(end)
            && !Words.BEGIN_PHRASE.contains(line.word(end));
    return weekday && noun && !introduced && i > 0;
  }

  private void claimTime() {
    ClockTime clock = claimClock();
    PartsOfDay.Found part = claimPart();
    if (part != null && part.isToday() && date == null) {
      date = moment.today();
    }
    PartOfDay of = part == null ? null : part.part();
    if (clock != null) {
      time = clock.in(of).time();
      date = date == null ? null : clock.day(date, of);
    } else if (of != null) {
      time = of.time();
    }
  }

  private ClockTime claimClock() {
    for (int i = 0; i < line.size(); i++) {
      Match<ClockTime> found = times.at(i);
      if (found != null) {
        line.claim(Phrase.start(line, i), found.end(), Meaning.TIME);
        return found.value();
      }
    }
    return null;
  }

  private PartsOfDay.Found claimPart() {
    PartsOfDay parts = new PartsOfDay(line);
    for (int i = 0; i < line.size(); i++) {
      Match<PartsOfDay.Found> found = parts.at(i);
      if (found != null) {
        line.claim(i, found.end(), Meaning.TIME);
        return found.value();
      }
    }
    return null;
  }
}
