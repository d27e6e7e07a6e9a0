package todo.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The arguments of {@code ./todo bench}.
 *
 * @param only what to measure
 * @param port the first of the system's ports; not that of {@code ./todo up}, which may run beside
 * @param state the folder of the system's data, deleted before and after
 */
record Options(int rounds, Set<Subject> only, Scale scale, int port, Path state) {

  /** What can be measured. */
  enum Subject {
    POST,
    LATENCY,
    RELAY,
    CONSUMER,
    FINDING,
    PAGE;

    static Subject of(String name) {
      return Stream.of(values())
          .filter(subject -> subject.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "--only takes post, relay, consumer, latency, finding, page; not " + name));
    }
  }

  /**
   * @throws IllegalArgumentException for arguments that make no sense; the message says which
   */
  static Options parse(String[] arguments) {
    int rounds = 3;
    Set<Subject> only = EnumSet.allOf(Subject.class);
    Scale scale = Scale.FULL;
    int port = 19_080;
    Path state = Path.of("bench", "target", "state");
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--rounds" -> rounds = number(option, rest);
        case "--only" -> only = subjects(value(option, rest));
        case "--quick" -> scale = Scale.QUICK;
        case "--port" -> port = number(option, rest);
        case "--state" -> state = Path.of(value(option, rest));
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    return new Options(rounds, only, scale, port, state.toAbsolutePath().normalize());
  }

  private static Set<Subject> subjects(String names) {
    Set<Subject> subjects = EnumSet.noneOf(Subject.class);
    Stream.of(names.split(",")).map(Subject::of).forEach(subjects::add);
    return subjects;
  }

  private static int number(String option, Deque<String> rest) {
    String text = value(option, rest);
    if (!text.matches("[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException(option + " takes a number, not " + text);
    }
    return Integer.parseInt(text);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.pop();
  }
}
