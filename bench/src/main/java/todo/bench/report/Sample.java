package todo.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values measured, of which a quantile is wanted. Not thread-safe. */
public final class Sample {
  private final List<Double> values = new ArrayList<>();

  public void add(double value) {
    values.add(value);
  }

  public int size() {
    return values.size();
  }

  public double median() {
    return quantile(0.5);
  }

  public double min() {
    return Collections.min(values);
  }

  public double max() {
    return Collections.max(values);
  }

  /**
   * The smallest value that at least this part of all values does not exceed.
   *
   * @param part from 0 to 1
   */
  public double quantile(double part) {
    if (values.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(part * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }
}
