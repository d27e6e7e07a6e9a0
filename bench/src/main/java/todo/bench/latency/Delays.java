package todo.bench.latency;

import java.util.Locale;
import todo.bench.report.Sample;

/**
 * A round's delays in milliseconds.
 *
 * @param audit from the 201 to the audit entry
 * @param analytics from the 201 to the row in analytics
 * @param both the longer of the two, task by task
 * @param answer from the moment when a request was due to its 201
 */
record Delays(Sample audit, Sample analytics, Sample both, Sample answer) {
  Delays() {
    this(new Sample(), new Sample(), new Sample(), new Sample());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d tasks: both p50 %.1f ms, p99 %.1f ms, max %.1f ms; audit p99 %.1f, analytics p99 %.1f;"
            + " answer p50 %.1f, p99 %.1f",
        both.size(),
        both.median(),
        both.quantile(0.99),
        both.max(),
        audit.quantile(0.99),
        analytics.quantile(0.99),
        answer.median(),
        answer.quantile(0.99));
  }
}
