package todo.task.project;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person calls a project: one line, 1 to {@value #MAX_LENGTH} characters (code points).
 *
 * @param text as they write it, without surrounding space
 */
public record ProjectName(String text) {
  public static final int MAX_LENGTH = 120;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Spaces, and format characters such as the zero width space. */
  private static final Pattern INVISIBLE = Pattern.compile("[ \\p{Cf}]*");

  /**
   * @throws IllegalArgumentException with what is wrong, to be read after the field's name
   */
  public ProjectName {
    text = text.strip();
    requireShort(text);
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("must be one line, without control characters");
    }
    String key = key(text);
    if (INVISIBLE.matcher(key).matches()) {
      throw new IllegalArgumentException("must not be blank");
    }
    requireShort(key); // a ligature may stand for eighteen letters
  }

  /** What a person's projects are told apart by. */
  public String key() {
    return key(text);
  }

  /**
   * The same for texts that differ in case, in the width of letters or in the number and kind of
   * spaces only; in no language, so that a Turkish server finds the same projects.
   */
  public static String key(String text) {
    String lower = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
    // Again: a letter and an accent may be one character in lower case that are two in upper case.
    return SPACES.matcher(Normalizer.normalize(lower, Form.NFKC)).replaceAll(" ").strip();
  }

  private static void requireShort(String text) {
    if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
      throw new IllegalArgumentException("must be at most " + MAX_LENGTH + " characters long");
    }
  }
}
