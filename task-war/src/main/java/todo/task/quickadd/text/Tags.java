package todo.task.quickadd.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import todo.task.quickadd.Understood.Meaning;

/**
 * {@code #word}: letters of any script with their marks and joiners, digits, {@code _} and {@code
 * -}; not digits alone, since {@code #42} is an issue.
 */
public final class Tags {
  private static final Pattern TAG =
      Pattern.compile("#(?!\\p{Nd}+$)(?=.*[\\p{L}\\p{Nd}])[\\p{L}\\p{M}\\p{Nd}\\u200C\\u200D_-]+");

  private Tags() {}

  public static List<String> claim(Line line) {
    Set<String> tags = new LinkedHashSet<>();
    for (int i = 0; i < line.size(); i++) {
      if (line.word(i).startsWith("#") && TAG.matcher(line.raw(i)).matches()) {
        tags.add(line.raw(i).substring(1));
        line.claim(i, i + 1, Meaning.TAG);
      }
    }
    return List.copyOf(tags);
  }
}
