package todo.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import todo.local.process.LogText;

/** Prints the end of one log, or of all. */
final class Logs {
  private static final int LINES_OF_ONE = 200;
  private static final int LINES_OF_EACH = 10;

  private final Path folder;
  private final Options options;

  Logs(Options options) {
    this.options = options;
    this.folder = options.state().resolve("logs");
  }

  int run() throws IOException, InterruptedException {
    if (options.operands().isEmpty()) {
      for (Path log : all()) {
        System.out.println(LogText.tail(log, LINES_OF_EACH));
      }
      return 0;
    }
    Path log = folder.resolve(options.operands().get(0) + ".log");
    if (Files.notExists(log)) {
      throw new Options.Misuse("no log of that name; there are: " + names());
    }
    System.out.println(LogText.tail(log, LINES_OF_ONE));
    if (options.follow()) {
      follow(log);
    }
    return 0;
  }

  private void follow(Path log) throws IOException, InterruptedException {
    try (BufferedReader lines = Files.newBufferedReader(log)) {
      lines.skip(Files.size(log));
      while (true) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          System.out.println(line);
        }
        Thread.sleep(200);
      }
    }
  }

  private String names() throws IOException {
    List<String> names =
        all().stream().map(log -> log.getFileName().toString().replace(".log", "")).toList();
    return names.isEmpty() ? "none yet" : String.join(", ", names);
  }

  private List<Path> all() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    }
  }
}
