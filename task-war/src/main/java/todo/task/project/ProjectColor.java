package todo.task.project;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A color of the sRGB space, in which every client can show a project.
 *
 * @param code {@code #rrggbb} in lower case
 */
public record ProjectColor(String code) {
  private static final Pattern CODE = Pattern.compile("#[0-9A-Fa-f]{6}");

  /**
   * @throws IllegalArgumentException with what is wrong, to be read after the field's name
   */
  public ProjectColor {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("must be #rrggbb, such as #4073ff");
    }
    code = code.toLowerCase(Locale.ROOT);
  }
}
