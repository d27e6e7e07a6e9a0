package todo.task.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import todo.problem.ProblemException;

/**
 * Where a page ends, as a client sends it back to get the next one. It is opaque to clients: what
 * it holds may change.
 *
 * @param kind of what the list is; a cursor of another one is refused
 */
public record PageCursor(String kind) {

  /** The cursor of a page that ends with this id. */
  public String of(long last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((kind + ":" + last).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The id that the page before ended with.
   *
   * @param cursor null for the first page
   * @throws ProblemException 400 when it is none that {@link #of} gave
   */
  public OptionalLong read(String cursor) {
    if (cursor == null) {
      return OptionalLong.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (text.startsWith(kind + ":")) {
        return OptionalLong.of(Long.parseLong(text.substring(kind.length() + 1)));
      }
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
    throw foreign();
  }

  private static ProblemException foreign() {
    return ProblemException.invalid("cursor", "is not one that this service gave");
  }
}
