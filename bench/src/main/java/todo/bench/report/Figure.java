package todo.bench.report;

import java.util.List;

/** A row of the table. What does not apply is empty. */
public record Figure(
    String what, String peer, String product, String result, String goal, String met) {
  static final Figure HEAD =
      new Figure("measured", "peer", "product", "result (rounds)", "goal", "met");

  /** A figure beside the others, without peer or goal. */
  public static Figure beside(String what, String product) {
    return new Figure(what, "", product, "", "", "");
  }

  List<String> cells() {
    return List.of(what, peer, product, result, goal, met);
  }
}
