package todo.notifier.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import todo.problem.Problem;

/** The last delivery of a page; the next page begins below it. Opaque to clients. */
record DeliveryCursor(Instant remindAt, long id) {
  /** Where PostgreSQL's time begins and ends. */
  private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("+294276-12-31T00:00:00Z");

  static DeliveryCursor after(Delivery delivery) {
    return new DeliveryCursor(delivery.remindAt(), delivery.id());
  }

  /** The cursor in a text; null, and an error more, when it is none of ours. */
  static DeliveryCursor read(String text, List<Problem.FieldError> errors) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", 2);
      Instant remindAt = Instant.parse(parts[0]);
      if (!remindAt.isBefore(EARLIEST) && !remindAt.isAfter(LATEST)) {
        return new DeliveryCursor(remindAt, Long.parseLong(parts[1]));
      }
    } catch (RuntimeException e) {
      // falls through: whatever is wrong with it, it is none of ours
    }
    errors.add(new Problem.FieldError("cursor", "must be the next of an earlier answer"));
    return null;
  }

  @Override
  public String toString() {
    String text = remindAt + "/" + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
