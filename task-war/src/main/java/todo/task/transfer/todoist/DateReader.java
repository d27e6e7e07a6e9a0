package todo.task.transfer.todoist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import todo.event.Due;
import todo.event.Recurrence;

/** Reads dates as people write them. */
public interface DateReader {
  /**
   * @param recurrence null for a task that does not come again
   */
  record When(Due due, Recurrence recurrence) {}

  /**
   * @param language an ISO 639-1 code, such as {@code en}
   * @param zone in which the words are meant
   * @param now the moment at which they are said
   * @return empty when any of it is not understood
   */
  Optional<When> read(String text, String language, ZoneId zone, Instant now);
}
