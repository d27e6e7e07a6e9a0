package todo.local.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import todo.local.RunFolder;
import todo.local.StateFolder;
import todo.local.part.Folders;

/** Deletes the state folder: all data, logs and secrets. */
final class Reset {
  private final Options options;

  Reset(Options options) {
    this.options = options;
  }

  int run() throws IOException {
    RunFolder run = new RunFolder(options.state());
    if (run.supervisor().isPresent()) {
      System.err.println("todo: the system is up; ./todo down first");
      return 1;
    }
    if (Files.notExists(options.state())) {
      System.out.println("Nothing to delete: there is no " + options.state());
      return 0;
    }
    if (!StateFolder.isOne(options.state())) {
      System.err.println("todo: " + options.state() + " is no state folder; nothing was deleted");
      return 1;
    }
    if (!options.yes() && !confirmed()) {
      System.err.println("todo: nothing was deleted (--yes deletes without a question)");
      return 1;
    }
    run.stopLeftovers();
    Folders.delete(options.state());
    System.out.println("Deleted " + options.state());
    return 0;
  }

  private boolean confirmed() {
    Console console = System.console();
    String answer =
        console == null ? null : console.readLine("Delete all data in %s? [y/N] ", options.state());
    return answer != null && answer.strip().matches("[yY](es)?");
  }
}
