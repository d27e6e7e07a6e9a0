package todo.task.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import todo.task.finding.filter.Filter;

/**
 * Which of a person's tasks are asked for, and in which order.
 *
 * @param filters all of which hold
 * @param projectId of the project that they lie in; null for any
 * @param parentId of the task that they are parts of; null for any
 * @param dueFrom not due before this instant; null for no such limit
 * @param dueUntil due before this instant; null for no such limit
 * @param search whose words they hold; null for no search
 * @param trash whether those in the trash are meant, instead of all others
 */
public record TaskQuery(
    List<Filter> filters,
    Long projectId,
    Long parentId,
    Instant dueFrom,
    Instant dueUntil,
    SearchText search,
    boolean trash,
    TaskSort sort) {

  public TaskQuery {
    filters = List.copyOf(filters);
    Objects.requireNonNull(sort, "sort");
  }

  /** What it says of the trash, in SQL. */
  String deletion() {
    return trash ? " and t.deleted_at is not null" : " and t.deleted_at is null";
  }

  /** The same for equal queries, and else never; a cursor names its query by it. */
  String fingerprint() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
