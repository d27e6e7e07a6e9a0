package todo.task.quickadd.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import todo.task.quickadd.Understood.Meaning;

/** {@code +name}, where a project is called that, in any case; the first of a line counts. */
public final class Project {
  private static final int MAX_WORDS = 6;

  private Project() {}

  /**
   * @return the name as it is known, or null
   */
  public static String claim(Line line, Set<String> known) {
    Map<String, String> names =
        known.stream()
            .collect(Collectors.toMap(name -> "+" + lower(name), name -> name, (a, b) -> a));
    for (int i = 0; i < line.size(); i++) {
      int words = line.word(i).startsWith("+") ? longest(line, i, names) : 0;
      if (words > 0) {
        String name = names.get(words(line, i, words));
        line.claim(i, i + words, Meaning.PROJECT);
        return name;
      }
    }
    return null;
  }

  /** Of a name and a longer one that begins with it, the longer is meant. */
  private static int longest(Line line, int first, Map<String, String> names) {
    int words = MAX_WORDS;
    while (words > 0 && !names.containsKey(words(line, first, words))) {
      words--;
    }
    return words;
  }

  private static String words(Line line, int first, int count) {
    StringBuilder words = new StringBuilder(line.word(first));
    for (int i = first + 1; i < first + count; i++) {
      words.append(' ').append(line.word(i));
    }
    return words.toString();
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
