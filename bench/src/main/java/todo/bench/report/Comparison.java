package todo.bench.report;

import java.util.Locale;

/** Rates of the product and of its peer, measured in turns. */
public final class Comparison {
  private final String what;
  private final double goal;
  private final Sample peers = new Sample();
  private final Sample products = new Sample();
  private final Sample ratios = new Sample();

  /**
   * @param goal the ratio wanted
   */
  public Comparison(String what, double goal) {
    this.what = what;
    this.goal = goal;
  }

  /** A round: both in events a second. */
  public void add(double peer, double product) {
    peers.add(peer);
    products.add(product);
    ratios.add(product / peer);
    System.out.printf(
        Locale.ROOT,
        "  %s: peer %.0f/s, product %.0f/s, ratio %.3f%n",
        what,
        peer,
        product,
        product / peer);
  }

  public Figure figure() {
    return new Figure(
        what,
        "%.0f/s".formatted(peers.median()),
        "%.0f/s".formatted(products.median()),
        String.format(
            Locale.ROOT, "%.3f (%.3f to %.3f)", ratios.median(), ratios.min(), ratios.max()),
        String.format(Locale.ROOT, "at least %.2f", goal),
        ratios.median() >= goal ? "yes" : "no");
  }
}
