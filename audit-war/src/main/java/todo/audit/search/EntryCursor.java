package todo.audit.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import todo.problem.ProblemException;

/** Where a page of entries ended, as an opaque text. */
final class EntryCursor {
  private EntryCursor() {}

  static String after(long seq) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Long.toString(seq).getBytes(StandardCharsets.US_ASCII));
  }

  /** The seq below which the next page begins; the end of all of them without a cursor. */
  static long read(String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("cursor", "must be the next of an earlier answer");
    }
  }
}
