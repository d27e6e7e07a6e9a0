package todo.task.transfer.ics;

/**
 * Priorities from 1, the highest, to 9; 0 for none (RFC 5545, section 3.8.1.9). Where there are
 * three, 1 to 4 are high, 5 is medium, and 6 to 9 are low; ours are two of the high ones, the
 * medium one, and the lowest.
 */
final class IcsPriority {
  private IcsPriority() {}

  static String of(int priority) {
    return switch (priority) {
      case 1 -> "1";
      case 2 -> "3";
      case 3 -> "5";
      default -> "9";
    };
  }

  /** Ours; null for none. */
  static Integer read(IcsLine line) {
    return switch (line.value()) {
      case "0" -> null;
      case "1", "2" -> 1;
      case "3", "4" -> 2;
      case "5" -> 3;
      case "6", "7", "8", "9" -> 4;
      default -> throw line.wrong("must be a digit");
    };
  }
}
