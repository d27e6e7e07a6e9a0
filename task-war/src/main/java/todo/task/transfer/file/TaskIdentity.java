package todo.task.transfer.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is the same about a task each time a file of it comes: its UID (RFC 5545, section 3.8.4.7),
 * or where a format has none, all that it says and how often it said just that before.
 */
public final class TaskIdentity {
  private static final Pattern OURS = Pattern.compile("uid:task-(\\d{1,18})-([0-9a-f]{32})");

  private final Map<UUID, Integer> said = new HashMap<>();

  /** The UID of a task of ours: in no other installation or account is there the same. */
  public static String uid(String owner, long taskId) {
    return "task-" + taskId + "-" + hash(owner).toString().replace("-", "");
  }

  /** The task of this person's own that has the identity; empty when it is from elsewhere. */
  public static OptionalLong ownTask(String owner, String identity) {
    Matcher ours = OURS.matcher(identity);
    if (ours.matches() && identity.equals(ofUid(uid(owner, Long.parseLong(ours.group(1)))))) {
      return OptionalLong.of(Long.parseLong(ours.group(1)));
    }
    return OptionalLong.empty();
  }

  public static String ofUid(String uid) {
    return "uid:" + uid;
  }

  /** Of a task without UID, in a file that is read from its beginning to here. */
  public String ofContent(String content) {
    UUID hash = hash(content);
    return "content:" + hash + ":" + said.merge(hash, 1, Integer::sum);
  }

  /** The first half of its SHA-256. */
  public static UUID hash(String identity) {
    try {
      ByteBuffer digest =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256")
                  .digest(identity.getBytes(StandardCharsets.UTF_8)));
      return new UUID(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
