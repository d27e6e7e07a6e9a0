package todo.task.quickadd.english;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import todo.event.InvalidFieldException;
import todo.task.quickadd.QuickAdd;
import todo.task.quickadd.Understood;
import todo.task.quickadd.Understood.Meaning;
import todo.task.quickadd.text.Line;
import todo.task.quickadd.text.Priority;
import todo.task.quickadd.text.Project;
import todo.task.quickadd.text.Tags;

/**
 * Quick add in English. What is most certain is claimed first: marks such as {@code #tag}, then the
 * rule of a recurrence, the day, the time, and last the reminders, which count from these.
 */
public final class EnglishQuickAdd implements QuickAdd {

  @Override
  public Understood parse(String text, ZoneId zone, Instant at, Set<String> projects) {
    if (text.codePointCount(0, text.length()) > MAX_TEXT) {
      throw new InvalidFieldException("text", "must be at most " + MAX_TEXT + " characters long");
    }
    Line line = new Line(text);
    Moment moment = new Moment(at, zone);
    List<String> tags = Tags.claim(line);
    Integer priority = Priority.claim(line);
    String project = Project.claim(line, projects);
    TimesOfDay times = new TimesOfDay(line);
    Days days = new Days(line, moment, times);
    Recurrences recurrences = new Recurrences(line, moment, times);
    Repetition repetition = Repetition.claim(line, moment, recurrences, days);
    Due due = due(line, moment, times, days, repetition);
    List<Instant> reminders = due == null ? List.of() : reminders(line, due, zone);
    return new Understood(
        line.title(),
        due == null ? null : due.instant(),
        due != null && due.isAllDay(),
        zone,
        priority,
        tags,
        project,
        repetition == null ? null : repetition.toRule(due),
        repetition == null ? null : repetition.from(),
        reminders,
        line.parts());
  }

  private static Due due(
      Line line, Moment moment, TimesOfDay times, Days days, Repetition repetition) {
    DueTime dueTime = new DueTime(line, moment, times, days);
    dueTime.claim(repetition != null);
    if (repetition != null) {
      repetition.claimLength();
    }
    return dueTime.due(repetition);
  }

  private static List<Instant> reminders(Line line, Due due, ZoneId zone) {
    ReminderPhrases phrases = new ReminderPhrases(line);
    for (int i = 0; i < line.size(); i++) {
      Match<List<Span>> found = phrases.at(i);
      if (found != null) {
        line.claim(i, found.end(), Meaning.REMINDER);
        ZonedDateTime time = due.instant().atZone(zone);
        return found.value().stream()
            .map(span -> time.minus(span.period()).toInstant().minus(span.duration()))
            .distinct()
            .sorted()
            .toList();
      }
    }
    return List.of();
  }
}
