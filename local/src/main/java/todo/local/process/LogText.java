package todo.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pieces of a log file, short enough to show. */
public final class LogText {
  private static final int LONGEST = 256 * 1024;
  private static final int LONGEST_LINE = 400;

  private LogText() {}

  /** The last lines. */
  public static String tail(Path log, int lines) {
    List<String> all = since(log, 0).lines().toList();
    return show(log, all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  /**
   * The first messages of level E that an Open Liberty server wrote after that many bytes, without
   * the stacks under them; the last lines when there are none.
   */
  public static String errors(Path log, long from, int lines) {
    List<String> errors = new ArrayList<>();
    boolean inError = false;
    for (String line : since(log, from).lines().toList()) {
      if (line.startsWith("[")) {
        inError = line.contains(" E ");
      }
      if (inError && !line.isBlank() && !line.startsWith("\tat ") && errors.size() < lines) {
        errors.add(line);
      }
    }
    return errors.isEmpty() ? tail(log, lines) : show(log, errors);
  }

  /**
   * What was written after that many bytes, or the end of it when that is long; empty without a
   * file.
   */
  public static String since(Path log, long from) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long begin = Math.max(from, file.length() - LONGEST);
      byte[] bytes = new byte[(int) Math.max(0, file.length() - begin)];
      file.seek(begin);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // not started yet
    }
  }

  private static String show(Path log, List<String> lines) {
    List<String> shown =
        lines.stream()
            .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
            .toList();
    return shown.isEmpty() ? log + " is empty" : log + ":\n  " + String.join("\n  ", shown);
  }
}
