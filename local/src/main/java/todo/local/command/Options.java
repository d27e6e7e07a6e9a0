package todo.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import todo.local.Ports;

/**
 * The arguments of a command.
 *
 * @param state the state folder, absolute
 * @param operands what is not an option
 */
public record Options(
    Path state,
    int port,
    boolean separate,
    Duration clockOffset,
    boolean json,
    boolean follow,
    boolean yes,
    List<String> operands) {

  /** The arguments cannot be understood; the message says which. */
  public static final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
      super(message);
    }
  }

  /**
   * Reads the arguments.
   *
   * @param defaultState the state folder when none is named
   */
  public static Options parse(List<String> arguments, Path defaultState) {
    return new Reader(arguments, defaultState).read();
  }

  /**
   * What {@link #parse} makes the same system from, in whatever folder it runs: a relative path in
   * the arguments as they came would be another one there.
   */
  List<String> systemArguments() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--state", state.toString()));
    arguments.addAll(List.of("--port", Integer.toString(port)));
    arguments.addAll(List.of("--clock-offset", clockOffset.toString()));
    if (separate) {
      arguments.add("--separate");
    }
    return arguments;
  }

  private static final class Reader {
    private final Deque<String> rest;
    private final List<String> operands = new ArrayList<>();
    private Path state;
    private int port = Ports.DEFAULT_FIRST;
    private boolean separate;
    private Duration clockOffset = Duration.ZERO;
    private boolean json;
    private boolean follow;
    private boolean yes;

    Reader(List<String> arguments, Path defaultState) {
      rest = new ArrayDeque<>(arguments);
      state = defaultState;
    }

    Options read() {
      while (!rest.isEmpty()) {
        String argument = rest.pop();
        switch (argument) {
          case "--state" -> state = Path.of(value(argument)).toAbsolutePath().normalize();
          case "--port" -> port = port(value(argument));
          case "--separate" -> separate = true;
          case "--clock-offset" -> clockOffset = duration(value(argument));
          case "--json" -> json = true;
          case "--follow", "-f" -> follow = true;
          case "--yes", "-y" -> yes = true;
          default -> addOperand(argument);
        }
      }
      return new Options(state, port, separate, clockOffset, json, follow, yes, operands);
    }

    private void addOperand(String argument) {
      if (argument.startsWith("-")) {
        throw new Misuse("unknown option " + argument);
      }
      operands.add(argument);
    }

    private String value(String option) {
      if (rest.isEmpty()) {
        throw new Misuse(option + " needs a value");
      }
      return rest.pop();
    }

    private static int port(String value) {
      try {
        return new Ports(Integer.parseInt(value)).first();
      } catch (NumberFormatException e) {
        throw new Misuse("--port needs a number, not " + value);
      } catch (IllegalArgumentException e) {
        throw new Misuse("--port: " + e.getMessage());
      }
    }

    private static Duration duration(String value) {
      try {
        return Duration.parse(value);
      } catch (DateTimeParseException e) {
        throw new Misuse(
            "--clock-offset needs an ISO 8601 duration such as PT2H30M or -P1D, not " + value);
      }
    }
  }
}
