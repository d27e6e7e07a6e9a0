package todo.bench.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What is still under way: events in the outbox, records that a consumer group has not done. */
public final class Backlog implements AutoCloseable {
  private static final int PARTITIONS = 3;
  private static final long POLL_MILLIS = 100;

  /** The topic of each consumer group. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "task-processor", "task-events",
          "notifier-task-events", "task-events",
          "analytics", "task-events",
          "audit-task-events", "task-events",
          "notifier-reminders", "reminders",
          "audit-task-updates", "task-updates");

  private final Connection task;
  private final Admin kafka;

  public Backlog(MeasuredSystem system) throws SQLException {
    task = system.connect("task");
    kafka = Admin.create(Map.of("bootstrap.servers", system.status().kafka()));
  }

  /** Events in the outbox. */
  public long outbox() throws SQLException {
    try (PreparedStatement select = task.prepareStatement("select count(*) from outbox");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Records on a topic so far, whether they are still there or not. */
  public long ends(String topic) throws InterruptedException, ExecutionException {
    return offsets(topic).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records that the group has not acknowledged. */
  public long lag(String group) throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> done =
        kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    long lag = 0;
    for (Map.Entry<TopicPartition, Long> end : offsets(GROUPS.get(group)).entrySet()) {
      OffsetAndMetadata at = done.get(end.getKey());
      lag += end.getValue() - (at == null ? 0 : at.offset());
    }
    return lag;
  }

  /** The same for all groups. */
  public long lag() throws InterruptedException, ExecutionException {
    long lag = 0;
    for (String group : GROUPS.keySet()) {
      lag += lag(group);
    }
    return lag;
  }

  /** Waits until every event of every change has had all its effects. */
  public void awaitNone(Duration limit) throws Exception {
    await(limit, () -> outbox() == 0 && lag() == 0);
  }

  /** Waits until the group has done all. */
  public void awaitNone(String group, Duration limit) throws Exception {
    await(limit, () -> lag(group) == 0);
  }

  /** Something that becomes true. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Duration limit, Condition condition) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("events are still under way after " + limit);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private Map<TopicPartition, Long> offsets(String topic)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    Map<TopicPartition, Long> offsets = new HashMap<>();
    kafka.listOffsets(latest).all().get().forEach((p, info) -> offsets.put(p, info.offset()));
    return offsets;
  }

  @Override
  public void close() throws SQLException {
    kafka.close();
    task.close();
  }
}
