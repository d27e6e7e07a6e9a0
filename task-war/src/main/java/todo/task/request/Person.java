package todo.task.request;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Whose tasks these are.
 *
 * @param id the subject of their token
 * @param email where reminders by e-mail go; null when their issuer does not say
 * @param zone in which their days begin and end
 */
public record Person(String id, String email, ZoneId zone) {
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(zone, "zone");
  }
}
