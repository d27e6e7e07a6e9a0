package todo.task.finding;

import java.util.List;
import java.util.regex.Pattern;
import todo.event.InvalidFieldException;

/**
 * What somebody typed to search for, however they typed it.
 *
 * @param parts each to be found: a word, or words in quotes beside each other
 */
public record SearchText(List<String> parts) {
  static final int MAX_LENGTH = 200;
  static final int MAX_PARTS = 20;

  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|[^\\s\\p{Z}\"]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");

  public SearchText {
    parts = List.copyOf(parts);
  }

  /**
   * Punctuation alone is left out.
   *
   * @throws InvalidFieldException naming q: too long, too many words, or none
   */
  public static SearchText of(String text) {
    if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
      throw new InvalidFieldException("q", "must be at most " + MAX_LENGTH + " characters long");
    }
    if (text.indexOf('\0') >= 0) {
      throw new InvalidFieldException("q", "must not hold a NUL character");
    }
    List<String> parts =
        PART.matcher(text)
            .results()
            .map(part -> part.group(1) == null ? part.group() : part.group(1))
            .filter(part -> WORD.matcher(part).find())
            .toList();
    if (parts.isEmpty() || parts.size() > MAX_PARTS) {
      throw new InvalidFieldException("q", "must hold 1 to " + MAX_PARTS + " words");
    }
    return new SearchText(parts);
  }

  /** All words, in no quotes. */
  String words() {
    return String.join(" ", parts);
  }
}
