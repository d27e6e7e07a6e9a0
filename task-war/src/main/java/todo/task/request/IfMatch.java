package todo.task.request;

import java.util.Set;
import java.util.TreeSet;
import todo.problem.ProblemException;

/**
 * The versions that a request expects to change (RFC 9110, section 13.1.1).
 *
 * @param etags strong entity tags as they stand in the header; empty for any
 */
public record IfMatch(Set<String> etags) {

  /** Whatever the version is. */
  public static final IfMatch ANY = new IfMatch(Set.of());

  /**
   * @throws ProblemException 428 when there is no header: an unconditional change would overwrite
   *     what the client never saw
   */
  public static IfMatch required(String header) {
    if (header == null || header.isBlank()) {
      throw new ProblemException(
          428, "If-Match is missing: send the ETag of the version that you mean to change.");
    }
    return of(header);
  }

  /** {@link #ANY} without a header. */
  public static IfMatch of(String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return ANY;
    }
    Set<String> etags = new TreeSet<>();
    for (String etag : header.split(",")) {
      etags.add(etag.strip());
    }
    return new IfMatch(etags);
  }

  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  public void check(long version) {
    if (!etags.isEmpty() && !etags.contains(etag(version))) {
      throw new ProblemException(
          412, "It has changed since: its ETag is now " + etag(version) + ".");
    }
  }
}
