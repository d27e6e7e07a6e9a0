package todo.task.transfer.todoist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import todo.event.Due;

/** Days and times in figures (ISO 8601): {@code 2026-12-27}, {@code 2026-12-27 10:00}. */
final class IsoDates implements DateReader {

  @Override
  public Optional<When> read(String text, String language, ZoneId zone, Instant now) {
    try {
      Due due =
          text.length() == "2026-12-27".length()
              ? Due.on(LocalDate.parse(text), zone)
              : Due.at(LocalDateTime.parse(text.replace(' ', 'T')), zone);
      return Optional.of(new When(due, null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
