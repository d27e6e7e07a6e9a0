package todo.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param firstWarmUp with 4 connections: with every core busy the JIT compiler starves
 * @param warmUp with all connections, before each measurement
 * @param posts how long POST and pgbench are measured in each round
 * @param drained events that the relay drains in each round
 * @param consumed events that a consumer applies in each round
 * @param openLoop how long latency is measured in each round
 */
public record Scale(
    Duration firstWarmUp,
    Duration warmUp,
    Duration posts,
    int drained,
    int consumed,
    Duration openLoop) {

  /** What the goals are stated for. */
  public static final Scale FULL =
      new Scale(
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          50_000,
          200_000,
          Duration.ofSeconds(60));

  /** To try the measurements themselves; its figures mean little. */
  public static final Scale QUICK =
      new Scale(
          Duration.ofSeconds(15),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          10_000,
          40_000,
          Duration.ofSeconds(10));
}
