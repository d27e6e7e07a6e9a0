package todo.local.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import todo.local.process.StartFailure;

/**
 * {@code Main <home> <command> [options]}; exit code 0, 1 for a failure, 2 for arguments that make
 * no sense.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
    try {
      Options options = Options.parse(rest, home.resolve(".todo"));
      return switch (arguments[1]) {
        case "up" -> new Up(home, options).run();
        case "supervise" -> new Supervise(home, options).run();
        case "status" -> new Status(options).run();
        case "logs" -> new Logs(options).run();
        case "down" -> new Down(options).run();
        case "reset" -> new Reset(options).run();
        default -> throw new Options.Misuse("unknown command " + arguments[1]);
      };
    } catch (Options.Misuse e) {
      System.err.println("todo: " + e.getMessage());
      return 2;
    } catch (StartFailure e) {
      System.err.println("todo: " + e.getMessage());
      return 1;
    }
  }
}
