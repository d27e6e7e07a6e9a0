package todo.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import todo.local.process.StartFailure;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own (user_namespaces(7)) it has
 * another user id, for the same files.
 */
public final class UserNamespace {
  private static final List<String> ENTER = List.of("unshare", "-U");

  private UserNamespace() {}

  /**
   * Checks that PostgreSQL can be started.
   *
   * @throws StartFailure for root where there are no user namespaces
   */
  public static void require() throws InterruptedException {
    if (isRoot()) {
      require(ENTER);
    }
  }

  static void require(List<String> enter) throws InterruptedException {
    String refusal = refusal(enter);
    if (!refusal.isEmpty()) {
      throw new StartFailure(
          """
          PostgreSQL refuses to run as root, and root may not change its user id here (%s).
          One of these two helps:
            - start as another user
            - let root make user namespaces (sysctl user.max_user_namespaces; in a container its seccomp profile)"""
              .formatted(refusal));
    }
  }

  /** The command, for root in a namespace of its own. */
  static List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>(isRoot() ? ENTER : List.of());
    command.add(program);
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /** What the machine says when it is asked for one; empty when it gives it. */
  private static String refusal(List<String> enter) throws InterruptedException {
    List<String> command = new ArrayList<>(enter);
    command.add("true");
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      byte[] said = process.getInputStream().readAllBytes();
      int exitCode = process.waitFor();
      String text = new String(said, StandardCharsets.UTF_8).strip();
      return exitCode == 0 ? "" : text + ", exit code " + exitCode;
    } catch (IOException e) {
      return String.valueOf(e.getMessage()); // no such program
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
