package todo.task.finding.filter;

/** How a moment of a task lies to a day. */
public enum Comparison {
  BEFORE("<"),
  UNTIL("<="),
  ON("="),
  FROM(">="),
  AFTER(">");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  static Comparison of(String symbol) {
    for (Comparison comparison : values()) {
      if (comparison.symbol.equals(symbol)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException(symbol);
  }
}
