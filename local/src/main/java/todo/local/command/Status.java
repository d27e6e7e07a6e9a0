package todo.local.command;

import java.io.IOException;
import todo.local.RunFolder;

/** Prints what runs; exit code 3 when nothing does, as LSB has it for a stopped service. */
final class Status {
  private static final int NOT_RUNNING = 3;

  private final Options options;

  Status(Options options) {
    this.options = options;
  }

  int run() throws IOException {
    RunFolder run = new RunFolder(options.state());
    if (run.supervisor().isEmpty()) {
      System.err.println("todo: not up (state folder " + options.state() + ")");
      return NOT_RUNNING;
    }
    System.out.print((options.json() ? run.statusJson() : run.statusText()).orElse(""));
    return 0;
  }
}
