package todo.local.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import todo.local.Ports;
import todo.local.RunFolder;
import todo.local.Service;
import todo.local.StateFolder;
import todo.local.part.Java;
import todo.local.part.Libraries;
import todo.local.process.StartFailure;

/**
 * Starts a supervisor that outlives the shell, and shows its progress until the system is ready.
 */
final class Up {
  private final Path home;
  private final Options options;
  private final RunFolder run;

  Up(Path home, Options options) {
    this.home = home;
    this.options = options;
    this.run = new RunFolder(options.state());
  }

  int run() throws IOException, InterruptedException {
    if (run.supervisor().isPresent()) {
      System.out.println("The system is up already.");
      System.out.print(run.statusText().orElse(""));
      return 0;
    }
    StateFolder.prepare(options.state());
    Path log = freshLog();
    Process supervisor = launch(log);
    if (follow(log, supervisor)) {
      printWelcome();
      return 0;
    }
    return 1;
  }

  /** The logs of the last run are kept beside those of this one. */
  private Path freshLog() throws IOException {
    Path logs = options.state().resolve("logs");
    Files.createDirectories(logs);
    List<Path> old;
    try (var files = Files.list(logs)) {
      old = files.filter(file -> file.toString().endsWith(".log")).toList();
    }
    for (Path file : old) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.createFile(logs.resolve("supervisor.log"));
  }

  private Process launch(Path log) throws IOException {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(
        Java.command(
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Libraries.install(home, options.state()).classPath(),
            "todo.local.command.Main",
            home.toString(),
            "supervise"));
    command.addAll(options.systemArguments());
    return new ProcessBuilder(command)
        .directory(home.toFile())
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** Shows the supervisor's log as it grows; true when the system became ready. */
  private boolean follow(Path log, Process supervisor) throws IOException, InterruptedException {
    boolean failed = false;
    try (BufferedReader lines = Files.newBufferedReader(log)) {
      while (true) {
        boolean ended = !supervisor.isAlive();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.equals(Supervise.READY)) {
            return true;
          }
          failed |= line.startsWith(Supervise.FAILED);
          (failed ? System.err : System.out).println(line);
        }
        if (ended) {
          if (!failed) {
            throw new StartFailure("the supervisor ended; its log is " + log);
          }
          return false;
        }
        Thread.sleep(50);
      }
    }
  }

  private void printWelcome() {
    String url = "http://127.0.0.1:" + new Ports(options.port()).http(Service.TASK);
    System.out.printf(
        """

        The system is up: %1$s

        Try it:
          curl -s -X POST %1$s/api/accounts -H 'Content-Type: application/json' \\
            -d '{"email": "ada@example.org", "password": "correct horse battery", "time_zone": "Europe/London"}'

        ./todo status shows the processes, ./todo logs [name] what they say, ./todo down stops them.
        """,
        url);
  }
}
