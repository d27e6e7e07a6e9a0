package todo.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file with <code>${name}</code> in it. */
final class Template {
  private static final Pattern NAME = Pattern.compile("\\$\\{([a-z.-]+)}");

  private Template() {}

  /**
   * Writes the template with its names replaced.
   *
   * @throws IllegalArgumentException when it has a name without a value
   */
  static void render(Path template, Path target, Map<String, String> values) throws IOException {
    Files.createDirectories(target.getParent());
    Files.writeString(
        target,
        NAME.matcher(Files.readString(template))
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values))));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for ${" + name + "}");
    }
    return value;
  }
}
