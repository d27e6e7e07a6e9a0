package todo.task.project;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where something stands in an order by hand: a number between those of its neighbours, so that
 * moving one writes one row.
 */
final class Position {
  /** Reached when twenty moves in a row went into what the one before left of the same gap. */
  private static final int MAX_SCALE = 20;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Position() {}

  /**
   * @param before the position of the one before; null at the beginning
   * @param after the position of the one after; null at the end
   */
  static BigDecimal between(BigDecimal before, BigDecimal after) {
    if (before != null && after != null) {
      return before.add(after).multiply(HALF).stripTrailingZeros();
    }
    if (before != null) {
      return before.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    }
    return after == null
        ? BigDecimal.ONE
        : after.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
  }

  /** Whether it has so many digits that the order should be numbered anew. */
  static boolean isTooFine(BigDecimal position) {
    return position.scale() > MAX_SCALE;
  }
}
