package todo.task.task;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import todo.event.InvalidFieldException;

/** A task's tags: words without {@code #}, the same when they differ in case alone. */
public final class Tags {
  static final int MAX_TAGS = 50;
  static final int MAX_LENGTH = 60;

  /** Letters of any script with their marks, digits, {@code _} and {@code -}; not digits alone. */
  private static final Pattern TAG = Pattern.compile("(?!\\p{N}+$)[\\p{L}\\p{M}\\p{N}_-]+");

  private Tags() {}

  /** Each once, in the first one's writing, composed (Unicode NFC). */
  static List<String> distinct(List<String> tags) {
    Map<String, String> byKey = new LinkedHashMap<>();
    for (String tag : tags) {
      byKey.putIfAbsent(key(tag), Normalizer.normalize(tag, Normalizer.Form.NFC));
    }
    return List.copyOf(byKey.values());
  }

  /** What is equal for tags that are the same. */
  static String key(String tag) {
    return Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /**
   * @throws InvalidFieldException when there are too many, or one is no tag
   */
  static void check(List<String> tags) {
    if (tags.size() > MAX_TAGS) {
      throw new InvalidFieldException("tags", "must be at most " + MAX_TAGS + " of a task");
    }
    for (String tag : tags) {
      if (!isTag(tag)) {
        throw new InvalidFieldException(
            "tags",
            "must be letters, digits, _ and -, not digits alone, at most "
                + MAX_LENGTH
                + " characters each");
      }
    }
  }

  public static boolean isTag(String text) {
    return text.codePointCount(0, text.length()) <= MAX_LENGTH && TAG.matcher(text).matches();
  }
}
