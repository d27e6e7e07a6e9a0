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
    return of(Long.toString(last));
  }

  /** The cursor of a page that ends at this place, in whatever words a list says it. */
  public String of(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((kind + ":" + place).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The id that the page before ended with.
   *
   * @param cursor null for the first page
   * @throws ProblemException 400 when it is none that {@link #of(long)} gave
   */
  public OptionalLong read(String cursor) {
    if (cursor == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(place(cursor)));
    } catch (NumberFormatException e) {
      throw foreign();
    }
  }

  /**
   * The place at which the page before ended. A client may have written it: it is not to be
   * trusted.
   *
   * @throws ProblemException 400 when it is none of this kind
   */
  public String place(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(kind + ":")) {
        return text.substring(kind.length() + 1);
      }
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
    throw foreign();
  }

  public static ProblemException foreign() {
    return ProblemException.invalid("cursor", "is not one that this list gave");
  }
}
