package todo.task.transfer.todoist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import todo.event.Due;
import todo.event.Recurrence;
import todo.task.quickadd.QuickAdd;
import todo.task.quickadd.Understood;
import todo.task.quickadd.english.EnglishQuickAdd;

/** Days, times and recurrences in English words, as quick add reads them. */
final class EnglishDates implements DateReader {
  private static final QuickAdd QUICK_ADD = new EnglishQuickAdd();

  @Override
  public Optional<When> read(String text, String language, ZoneId zone, Instant now) {
    boolean english = language.isEmpty() || language.startsWith("en");
    if (!english || text.length() > QuickAdd.MAX_TEXT) {
      return Optional.empty();
    }
    Understood found = QUICK_ADD.parse(text, zone, now, Set.of());
    return found.due() != null && isAllOfIt(found) ? Optional.of(when(found)) : Optional.empty();
  }

  private static boolean isAllOfIt(Understood found) {
    return found.title().isEmpty()
        && found.tags().isEmpty()
        && found.priority() == null
        && found.reminders().isEmpty();
  }

  private static When when(Understood found) {
    Due due = new Due(found.due(), found.allDay(), found.zone());
    return new When(
        due,
        found.recurrence() == null
            ? null
            : new Recurrence(found.recurrence(), found.recurrenceFrom(), due.wallTime()));
  }
}
