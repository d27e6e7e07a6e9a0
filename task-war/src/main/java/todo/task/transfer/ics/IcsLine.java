package todo.task.transfer.ics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import todo.event.InvalidFieldException;

/**
 * A content line (RFC 5545, section 3.1).
 *
 * @param number of the line in the file at which it begins, from 1
 * @param name in upper case
 * @param parameters by their names in upper case, without quotes
 */
record IcsLine(long number, String name, Map<String, String> parameters, String value) {

  /** Null when it has no name or no value. */
  static IcsLine parse(long number, String text) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        parts.add(text.substring(begin, i));
        begin = i + 1;
        if (c == ':') {
          break;
        }
      }
    }
    if (parts.isEmpty() || parts.get(0).isBlank() || text.charAt(begin - 1) != ':') {
      return null;
    }
    Map<String, String> parameters = new HashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters.put(
            upper(part.substring(0, equals)), part.substring(equals + 1).replace("\"", ""));
      }
    }
    return new IcsLine(number, upper(parts.get(0)), parameters, text.substring(begin));
  }

  private static String upper(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  /** Null when it is not there. */
  String parameter(String parameterName) {
    return parameters.get(parameterName);
  }

  /** The value as TEXT (section 3.3.11). */
  String text() {
    return texts(false).get(0);
  }

  /** The value as a list of TEXT, parted by commas. */
  List<String> texts() {
    return texts(true);
  }

  private List<String> texts(boolean list) {
    List<String> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        char escaped = value.charAt(++i);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else if (c == ',' && list) {
        all.add(text.toString());
        text.setLength(0);
      } else {
        text.append(c);
      }
    }
    all.add(text.toString());
    return all;
  }

  InvalidFieldException wrong(String error) {
    return new InvalidFieldException(name, error);
  }
}
