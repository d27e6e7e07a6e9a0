package todo.bench.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import todo.bench.system.MeasuredSystem;

/**
 * What a channel applied, as its inbox tells afterwards, so that watching costs it nothing: the
 * inbox has for each event the time when the transaction of its batch began.
 */
final class AppliedBatches implements AutoCloseable {
  private static final String SELECT =
      """
      with batch as (select applied_at, count(*) as events from inbox
                     where channel = ? and applied_at > ? group by applied_at)
      select coalesce(sum(events), 0), count(*),
             extract(epoch from max(applied_at) - min(applied_at)),
             (select events from batch order by applied_at desc limit 1)
      from batch
      """;

  private final Connection connection;
  private final String channel;
  private final Timestamp begin;

  AppliedBatches(MeasuredSystem system, String service, String channel) throws SQLException {
    this.connection = system.connect(service);
    this.channel = channel;
    try (PreparedStatement now = connection.prepareStatement("select now()");
        ResultSet row = now.executeQuery()) {
      row.next();
      begin = row.getTimestamp(1);
    }
  }

  /**
   * Events a second, from the beginning of the first transaction to that of the last, whose events
   * do not count.
   *
   * @param count how many must have been applied
   */
  double rate(int count) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, channel);
      select.setTimestamp(2, begin);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long events = row.getLong(1);
        if (events != count) {
          throw new IllegalStateException(
              "channel " + channel + " applied " + events + " of " + count + " events");
        }
        System.out.printf("  %s: %d events in %d batches%n", channel, events, row.getLong(2));
        return (events - row.getLong(4)) / row.getDouble(3);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
